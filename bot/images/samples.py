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


FILMS = (
    (
        "nosferatu",
        {"en": "Nosferatu: A Symphony of Horror", "ru": "Носферату. Симфония ужаса"},
        1922,
        "F. W. Murnau",
        ("horror", "silent"),
    ),
    ("metropolis", {"en": "Metropolis", "ru": "Метрополис"}, 1927, "Fritz Lang", ("science-fiction", "drama")),
    (
        "a-trip-to-the-moon",
        {"en": "A Trip to the Moon", "ru": "Путешествие на Луну"},
        1902,
        "Georges Méliès",
        ("science-fiction", "adventure"),
    ),
    ("the-kid", {"en": "The Kid", "ru": "Малыш"}, 1921, "Charlie Chaplin", ("comedy", "drama")),
    (
        "safety-last",
        {"en": "Safety Last!", "ru": "Безопасность прежде всего!"},
        1923,
        "Fred C. Newmeyer, Sam Taylor",
        ("comedy",),
    ),
    (
        "battleship-potemkin",
        {"en": "Battleship Potemkin", "ru": "Броненосец «Потёмкин»"},
        1925,
        "Sergei Eisenstein",
        ("history", "drama"),
    ),
    ("detour", {"en": "Detour", "ru": "Объезд"}, 1945, "Edgar G. Ulmer", ("noir", "crime")),
    (
        "the-general",
        {"en": "The General", "ru": "Генерал"},
        1926,
        "Clyde Bruckman, Buster Keaton",
        ("action", "comedy"),
    ),
    (
        "man-with-a-movie-camera",
        {"en": "Man with a Movie Camera", "ru": "Человек с киноаппаратом"},
        1929,
        "Dziga Vertov",
        ("documentary",),
    ),
    (
        "sunrise",
        {"en": "Sunrise: A Song of Two Humans", "ru": "Восход солнца"},
        1927,
        "F. W. Murnau",
        ("romance", "drama"),
    ),
    (
        "the-adventures-of-prince-achmed",
        {"en": "The Adventures of Prince Achmed", "ru": "Приключения принца Ахмеда"},
        1926,
        "Lotte Reiniger",
        ("animation", "fantasy"),
    ),
    (
        "the-great-train-robbery",
        {"en": "The Great Train Robbery", "ru": "Большое ограбление поезда"},
        1903,
        "Edwin S. Porter",
        ("western",),
    ),
)
