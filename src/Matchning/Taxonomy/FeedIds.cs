namespace Matchning.Taxonomy;

/// <summary>
/// The few ids of Arbetsförmedlingen's feeds whose meaning must not depend on which taxonomy was loaded: they say what an opening excludes.
/// </summary>
public static class FeedIds
{
    public const string Sweden = "i46j_HmG_v64";
    public const string FullTime = "6YE1_gAC_R2G";
    public const string PartTime = "947z_JGS_Uk2";
    public const string LegacyFullTime = "1";
    public const string LegacyPartTime = "2";

    /// <summary>The region code of "Ospecificerad arbetsort": the ad says that it does not say where.</summary>
    public const string NoRegion = "90";

    /// <summary>Classes of driving licence by concept id.</summary>
    public static IReadOnlyDictionary<string, string> Licences { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["4HpY_e2U_TUH"] = "AM",
        ["bneY_V3g_Kog"] = "A1",
        ["Eybh_j3s_SqF"] = "A2",
        ["hK8X_cX9_5P4"] = "A",
        ["VTK8_WRx_GcM"] = "B",
        ["bcFd_Vkt_KXL"] = "BE",
        ["swP6_psb_FCB"] = "C1",
        ["xRum_Wtt_T1e"] = "C1E",
        ["BKCx_hST_Pcm"] = "C",
        ["zZu8_iZ9_wMH"] = "CE",
        ["5L6k_p4w_8Wu"] = "D1",
        ["qZ2E_JSL_xAq"] = "D1E",
        ["hK1a_wsQ_4UG"] = "D",
        ["6se7_AdD_nGw"] = "DE"
    };

    /// <summary>The two languages that nearly every demand is for, by concept id.</summary>
    public static IReadOnlyDictionary<string, string> Languages { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["zSLA_vw2_FXN"] = "sv",
        ["NVxJ_hLg_TYS"] = "en"
    };
}
