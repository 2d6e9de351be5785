// Everything works without this file; it makes some of it quicker.

// The error summary takes focus, so that a keyboard and a screen reader begin there.
document.querySelector("[data-focus]")?.focus();

// A second click on a button that is already sending does nothing (the server makes it one effect anyway).
document.addEventListener("submit", event => {
  const form = event.target;
  if (!form.hasAttribute("data-once")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));

for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
document.addEventListener("click", event => { if (event.target.closest("[data-print]")) print(); });

// Shortcuts of a single key, documented under /keyboard where they can be turned off.
const writing = element => element.closest("input:not([type=checkbox],[type=radio]), select, textarea, [contenteditable]");
const items = () => [...document.querySelectorAll("main tbody tr, main .match")].map(item => item.querySelector("a[href]")).filter(Boolean);
const step = by => {
  const all = items(), at = all.findIndex(link => link.closest("tr, .match").contains(document.activeElement));
  all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
};
const shortcuts = {
  "?": () => location.assign("/keyboard"),
  "/": () => document.querySelector("main input[type=search]")?.focus(),
  j: () => step(1),
  k: () => step(-1),
};
document.addEventListener("keydown", event => {
  if (!document.body.dataset.shortcuts || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || writing(event.target) || !Object.hasOwn(shortcuts, event.key)) return;
  event.preventDefault();
  shortcuts[event.key]();
});

// After a part of the page was changed, focus stays where it was, or goes to the new part; one live region says what came.
let heldFocus = false;
document.addEventListener("htmx:beforeSwap", event => { heldFocus = !!event.detail.target?.contains(document.activeElement); });
document.addEventListener("htmx:afterSettle", event => {
  document.getElementById("offline").hidden = true;
  // The part that was swapped out is gone; what stands in its place now is asked.
  const part = document.getElementById(event.detail.target?.id);
  const said = (part?.matches("[data-say]") ? part : part?.querySelector("[data-say]"))?.textContent;
  if (said) document.getElementById("live").textContent = said;
  // What changes by itself, such as progress, takes no focus that it did not have.
  if (heldFocus && (!document.activeElement || document.activeElement === document.body)) {
    part?.setAttribute("tabindex", "-1");
    part?.focus();
  }
});
document.addEventListener("htmx:responseError", () => location.reload());
document.addEventListener("htmx:sendError", () => { document.getElementById("offline").hidden = false; });

// The browser's own button for files speaks the browser's language; this one speaks the page's. The input itself stays for keyboard and readers.
for (const input of document.querySelectorAll("input[type=file][data-choose]")) {
  const name = document.createElement("span"), button = Object.assign(document.createElement("span"), { className: "ds-button", textContent: input.dataset.choose });
  button.dataset.variant = "secondary";
  button.setAttribute("aria-hidden", "true");
  const show = () => { name.textContent = [...input.files].map(file => file.name).join(", ") || input.dataset.none; };
  const box = document.createElement("div");
  box.className = "file";
  input.before(box);
  box.append(input, button, name);
  input.addEventListener("change", show);
  show();
}

// Search-as-you-type by the ARIA combobox pattern (list autocomplete, manual selection).
for (const input of document.querySelectorAll("input[data-suggest]")) {
  const box = document.createElement("div"), list = document.createElement("ul");
  box.className = "suggestions";
  list.id = input.id + "-list";
  list.setAttribute("aria-label", input.labels[0]?.textContent ?? "");
  list.hidden = true;
  input.replaceWith(box);
  box.append(input, list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) input.setAttribute(name, value);
  let active = -1, asked = 0, timer;
  const close = () => { list.hidden = true; active = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const options = () => [...list.children];
  const mark = index => {
    const all = options();
    active = (index + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute("aria-selected", i === active));
    all[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", all[active].id);
  };
  const choose = option => { input.value = option.dataset.label; close(); };
  const live = document.getElementById("live");
  const ask = async () => {
    const mine = ++asked, text = input.value.trim();
    if (text.length < 2) { live.textContent = ""; return close(); }
    const answer = await fetch(`${input.dataset.suggest[0] === "/" ? input.dataset.suggest + "?" : `/taxonomy/search?kind=${input.dataset.suggest}&`}q=${encodeURIComponent(text)}`);
    if (!answer.ok || mine !== asked) return;
    list.replaceChildren(...(await answer.json()).map((found, i) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${i}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.label = found.label;
      option.textContent = found.label;
      if (found.hint) option.append(Object.assign(document.createElement("small"), { textContent: found.hint }));
      option.addEventListener("mousedown", event => { event.preventDefault(); choose(option); });
      return option;
    }));
    active = -1;
    list.hidden = !list.children.length;
    // An empty listbox is none.
    if (list.hidden) list.removeAttribute("role"); else list.setAttribute("role", "listbox");
    input.setAttribute("aria-expanded", String(!list.hidden));
    const { none, one, some } = live.dataset;
    live.textContent = list.hidden ? none : list.children.length === 1 ? one : some.replace("{0}", list.children.length);
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" && list.hidden) { ask(); event.preventDefault(); }
    else if (event.key === "ArrowDown") { mark(active + 1); event.preventDefault(); }
    else if (event.key === "ArrowUp" && !list.hidden) { mark(active - 1); event.preventDefault(); }
    else if (event.key === "Enter" && active >= 0) { choose(options()[active]); event.preventDefault(); }
    else if (event.key === "Escape" && !list.hidden) { close(); event.preventDefault(); }
  });
}
