//! The rules of the analysis as data, shared with the browser.

use serde::Serialize;

/// Everything the browser needs to analyse a text as we do.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Table {
    /// First and last character of every range that belongs to words.
    #[serde(rename = "zeichen")]
    letters: &'static [(char, char)],
    /// Letters that no decomposition turns into ASCII.
    #[serde(rename = "ersatz")]
    letters_apart: &'static [(char, &'static str)],
    /// Endings, step by step; in each step the first rule that fits is applied.
    #[serde(rename = "endungen")]
    endings: &'static [&'static [Ending]],
    /// Words that keep their last ending.
    #[serde(rename = "bleibt")]
    keeps: &'static [&'static str],
    /// Stems of one family.
    #[serde(rename = "familien")]
    families: &'static [(&'static str, &'static str)],
    /// Words that stand everywhere and find nothing.
    #[serde(rename = "fuellwoerter")]
    fillers: &'static [&'static str],
    /// Words before the number of a rule of law.
    #[serde(rename = "normen")]
    laws: &'static [(&'static str, &'static str)],
}

/// An ending: what it is, what takes its place, how many letters must stay before it, and (unless
/// empty) which of them must be the last.
pub type Ending = (&'static str, &'static str, usize, &'static str);

/// All rules.
pub const TABLE: Table = Table {
    letters: LETTERS,
    letters_apart: LETTERS_APART,
    endings: ENDINGS,
    keeps: KEEPS,
    families: FAMILIES,
    fillers: FILLERS,
    laws: LAWS,
};

/// How many bytes the longest of some words has: what is longer need not be compared with any of them.
pub const fn longest(words: &[&str]) -> usize {
    let (mut longest, mut at) = (0, 0);
    while at < words.len() {
        longest = if words[at].len() > longest { words[at].len() } else { longest };
        at += 1;
    }
    longest
}

/// Digits, Latin, Greek, Cyrillic; soft hyphens, joiners and combining marks stand inside words.
pub const LETTERS: &[(char, char)] = &[
    ('0', '9'),
    ('A', 'Z'),
    ('a', 'z'),
    ('\u{ad}', '\u{ad}'),
    ('\u{c0}', '\u{d6}'),
    ('\u{d8}', '\u{f6}'),
    ('\u{f8}', '\u{24f}'),
    ('\u{300}', '\u{36f}'),
    ('\u{370}', '\u{3ff}'),
    ('\u{400}', '\u{4ff}'),
    ('\u{1e00}', '\u{1eff}'),
    ('\u{200b}', '\u{200d}'),
];

/// Letters that no decomposition turns into ASCII.
pub const LETTERS_APART: &[(char, &str)] =
    &[('ß', "ss"), ('æ', "ae"), ('ø', "o"), ('œ', "oe"), ('ł', "l"), ('đ', "d"), ('ð', "d")];

/// Endings. The genitive goes first, so that `Namens`, `Namen` and `Name` meet.
pub const ENDINGS: &[&[Ending]] = &[
    &[("s", "", 3, "bdfghklmnrt")],
    &[
        ("innen", "", 4, ""),
        ("nissen", "nis", 3, ""),
        ("nisse", "nis", 3, ""),
        ("nisses", "nis", 3, ""),
        ("ieren", "ier", 3, ""),
        ("ierten", "ier", 3, ""),
        ("ierte", "ier", 3, ""),
        ("iert", "ier", 3, ""),
        ("etzten", "etz", 2, ""),
        ("etzt", "etz", 2, ""),
        ("utzten", "utz", 1, ""),
        ("utzt", "utz", 1, ""),
        ("igten", "ig", 3, ""),
        ("igte", "ig", 3, ""),
        ("igt", "ig", 3, ""),
        ("agt", "ag", 2, ""),
        ("eibt", "eib", 2, ""),
        ("tet", "t", 3, ""),
        ("hlt", "hl", 2, ""),
        ("ngt", "ng", 2, ""),
        ("lichem", "lich", 2, ""),
        ("ischem", "isch", 2, ""),
        ("igem", "ig", 2, ""),
        ("ungen", "ung", 2, ""),
        ("eln", "el", 3, ""),
        ("ern", "er", 3, ""),
        ("en", "", 3, ""),
        ("es", "", 3, ""),
        ("e", "", 3, ""),
    ],
    &[("ung", "", 5, "")],
    &[("er", "", 3, "abcdefghjklmnopqrstuvwxyz"), ("end", "", 5, "")],
];

/// Words that keep their last ending, because without it they would be another word.
pub const KEEPS: &[&str] = &[
    "alter",
    "burger",
    "einwohner",
    "fassung",
    "fenster",
    "filter",
    "halter",
    "handlung",
    "impuls",
    "kammer",
    "keller",
    "konkurs",
    "kurs",
    "lager",
    "leiter",
    "master",
    "muster",
    "mutter",
    "nummer",
    "ober",
    "papier",
    "partner",
    "poster",
    "puffer",
    "register",
    "schulung",
    "semester",
    "sommer",
    "stellung",
    "stimmung",
    "theater",
    "trager",
    "vater",
    "wasser",
    "wetter",
    "winter",
    "zimmer",
    "zins",
];

/// Stems of one family: the second is used for the first. Mostly plurals that no ending tells: `Zentren`, `Zentrum`.
pub const FAMILIES: &[(&str, &str)] = &[
    ("kommunal", "kommun"),
    ("helf", "hilf"),
    ("hilft", "hilf"),
    ("gilt", "gelt"),
    ("finanz", "finanzier"),
    ("finanziell", "finanzier"),
    ("nutzung", "nutz"),
    ("prufung", "pruf"),
    ("dat", "datum"),
    ("buros", "buro"),
    ("fotos", "foto"),
    ("logos", "logo"),
    ("videos", "video"),
    ("konten", "konto"),
    ("kont", "konto"),
    ("them", "thema"),
    ("firm", "firma"),
    ("kriteri", "kriterium"),
    ("ministeri", "ministerium"),
    ("gremi", "gremium"),
    ("prinzipi", "prinzip"),
    ("materiali", "material"),
    ("zentr", "zentrum"),
    ("prax", "praxis"),
    ("muse", "museum"),
    ("medi", "medium"),
    ("risik", "risiko"),
    ("risikos", "risiko"),
    ("indiz", "index"),
    ("indic", "index"),
    ("lexika", "lexikon"),
    ("gymnasi", "gymnasium"),
    ("jubilan", "jubilaum"),
    ("for", "forum"),
    ("volumina", "volum"),
    ("atlant", "atlas"),
    ("visa", "visum"),
    ("stadi", "stadion"),
    ("stadium", "stadion"),
    ("vir", "virus"),
    ("zykl", "zyklus"),
    ("mechanism", "mechanismus"),
    ("organism", "organismus"),
    ("schem", "schema"),
    ("schemas", "schema"),
    ("schemata", "schema"),
    ("themas", "thema"),
    ("kitas", "kita"),
    ("infos", "info"),
    ("autos", "auto"),
    ("kontos", "konto"),
    ("sald", "saldo"),
    ("kollegi", "kollegium"),
    ("konsorti", "konsortium"),
    ("stipendi", "stipendium"),
    ("territori", "territorium"),
    ("praktika", "praktikum"),
    ("privilegi", "privileg"),
    ("bezogen", "bezog"),
    ("gebunden", "gebund"),
    ("ubergreifend", "ubergreif"),
];

/// Words that stand everywhere and find nothing.
pub const FILLERS: &[&str] = &[
    "aber", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "andere",
    "anderen", "auch", "auf", "aus", "bedeutet", "bei", "beim", "bekomme", "bekommen", "bekommt",
    "bin", "bis", "brauche", "brauchen", "braucht", "da", "dabei", "dafur", "damit", "danach",
    "dann", "daran", "darauf", "darf", "daruber", "das", "dass", "davon", "dazu", "dem", "den",
    "denn", "der", "deren", "des", "dessen", "die", "dies", "diese", "diesem", "diesen", "dieser",
    "dieses", "doch", "dort", "durch", "durfen", "ein", "eine", "einem", "einen", "einer", "eines",
    "er", "es", "etwa", "etwas", "finde", "finden", "findet", "fur", "gehen", "geht", "gibt",
    "haben", "hat", "heisst", "hier", "ich", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem",
    "ihren", "ihrer", "ihres", "im", "in", "ins", "ist", "ja", "jede", "jedem", "jeden", "jeder",
    "jedes", "jedoch", "jetzt", "kann", "kein", "keine", "keinen", "konnen", "mache", "machen",
    "macht", "man", "mein", "meine", "mich", "mir", "mit", "mochte", "mochten", "muss", "mussen",
    "nach", "nicht", "noch", "nun", "nur", "ob", "oder", "ohne", "per", "sehr", "sein", "seine",
    "seinen", "seiner", "sich", "sie", "sind", "so", "sofern", "soll", "sollen", "sollte",
    "sondern", "sonst", "sowie", "stehen", "steht", "uber", "um", "und", "uns", "unser", "unsere",
    "unter", "viel", "viele", "vielen", "vom", "von", "vor", "wann", "war", "waren", "warum",
    "was", "weil", "welche", "welchem", "welchen", "welcher", "welches", "wenn", "wer", "werden",
    "wie", "wieder", "will", "wir", "wird", "wo", "wofur", "woher", "wollen", "womit", "wozu",
    "wurde", "wurden", "zu", "zum", "zur", "zwischen",
];

/// Words before the number of a rule of law, and the sign that stands for them in a term.
pub const LAWS: &[(&str, &str)] =
    &[("§", "§"), ("paragraf", "§"), ("paragraph", "§"), ("art", "art"), ("artikel", "art")];
