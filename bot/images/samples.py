"""Pictures to look at: `python -m bot.images.samples FOLDER` draws some of each kind, each as on a phone too."""

_CURVED = """
.....ssssss_ssssss
....sssssss_sssssss
...ssssssss_ssssssss
..sssssssss_sssssssss
.ssssssssss_ssssssssss
ssssssssssw_wssssssssss

cccccccccccccccccccccc
cccccccccccccccccccccc
.pppppppppppppppppppp
.pppppppppppppppppppp
.pppppppppppppppppppp
..vvvvvvvv..vvvvvvvv
..llllllll..llllllll
"""
_SALON = """
ss_ssss_ss
ss_ssss_ss
cc_cccc_cc
ww_cccc_ll
ll_llll_ll
"""
_STUDIO = "\n".join(
    [
        "..ssssss_ssss",
        *["ssssssss_ssss"] * 3,
        "",
        *["cccccccc_cccc"] * 4,
        "pppppppp_pppp",
        "rr_rr_rr_rr_r",
        "ww_vv_vv_ll",
    ]
)
_GRAND = "\n".join(
    [
        "......sssssss__..__sssssss......",
        *["ssssssss_ssssssssssss_ssssssss"] * 5,
        "",
        *["ssssssss_cccccccccccc_ssssssss"] * 4,
        *["cccccccc_cccccccccccc_cccccccc"] * 3,
        "wwww_cccc_pppppppppp_cccc_wwww",
        "pppppppp_pppppppppppp_pppppppp",
    ]
)
HALLS = {"salon": _SALON, "studio": _STUDIO, "curved": _CURVED, "grand": _GRAND}
