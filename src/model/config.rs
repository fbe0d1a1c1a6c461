//! `content/leitfaden.yaml`: the configuration of the handbook.

use super::entity::contact::Contact;
use super::entity::land::Land;
use super::entity::organisation::Organisation;
use crate::base::date::Date;
use crate::base::diag::Diag;
use crate::base::place::KeyPath;
use crate::base::source::FileId;
use crate::model::field::{Cx, Group, Inner, RefUse, choice, group, unknown_keys};
use crate::model::value::{Flag, Int, Language, MailAddress, Markdown, PageRef, Ref, Text, Url};
use crate::parse::yaml::Node;

group! {
    /// The configuration of a handbook.
    Config {
        /// Titel: Name des Handbuchs, steht auf jeder Seite.
        title: req Text = "titel";
        /// Untertitel: Zeile unter dem Namen.
        subtitle: opt Text = "untertitel";
        /// Beschreibung: ein Satz für Suchmaschinen.
        description: req Text = "beschreibung";
        /// Sprache: Kürzel, üblich „de“.
        language: opt Language = "sprache";
        /// Herausgeber: Stelle, die das Handbuch veröffentlicht.
        publisher: opt Ref<Organisation> = "herausgeber";
        /// Land: für welches Land das Handbuch gilt.
        land: opt Ref<Land> = "land";
        /// Basis-Adresse: wo das Handbuch veröffentlicht wird; nur für Sitemap und kanonische Verweise nötig.
        base_url: opt Url = "base_url";
        /// Lizenz: SPDX-Kürzel der Inhalte, zum Beispiel „CC-BY-4.0“.
        licence: opt Text = "lizenz";
        /// Kontakt: Hilfe, die auf jeder Seite steht.
        contact: opt Ref<Contact> = "kontakt";
        /// Verbessern: wohin Leserinnen und Leser Hinweise schicken.
        improve: opt Improve = "verbessern";
        /// Rechtliches: Seiten mit Pflichtangaben.
        legal: opt super::entity::guide::Legal = "rechtliches";
        /// Erklärung: was die Erklärung zur Barrierefreiheit sagt.
        statement: opt Statement = "erklaerung";
        /// Hauptnavigation: Adressen der obersten Ordner in ihrer Reihenfolge.
        navigation: list PageRef = "hauptnavigation";
        /// Einstiege: Adressen der Seiten, die auf der Startseite je eine Zielgruppe begrüßen.
        entrances: list PageRef = "einstiege";
        /// Logo: Bild im Kopf jeder Seite, zum Beispiel „assets/logo.svg“. Wappen und Landeslogos nur mit Berechtigung.
        logo: opt Text = "logo";
        /// Symbol: kleines Bild für den Reiter des Browsers, zum Beispiel „assets/symbol.svg“.
        icon: opt Text = "symbol";
        /// Prüfung: Grenzwerte der Regeln.
        limits: opt Limits = "pruefung";
        /// Suche: nein lässt die Suche weg, wenn zum Beispiel ein Portal sie stellt; üblich ja.
        search: opt Flag = "suche";
        /// Offene Daten: Angaben für Portale und Programme.
        open_data: opt OpenData = "offene_daten";
        /// Thema: Ordner unter themes/, üblich „standard“.
        theme: opt Text = "thema";
    }
}

group! {
    /// What the accessibility statement says about this handbook.
    Statement {
        /// Vereinbarkeit: vollstaendig, teilweise oder nicht.
        conformity: req Conformity = "vereinbarkeit";
        /// Nicht barrierefrei: was noch nicht zugänglich ist.
        gaps: list StatementGap = "nicht_barrierefrei";
        /// Geprüft am: Tag der letzten Prüfung, höchstens zwölf Monate her.
        checked_on: req Date = "geprueft_am";
        /// Methode: wie geprüft wurde, zum Beispiel „Selbstbewertung“.
        method: req Markdown = "methode";
        /// Kontakt: wer Hinweise auf Barrieren annimmt; mit E-Mail-Adresse.
        contact: req Ref<Contact> = "kontakt";
        /// Durchsetzung: Kontakt der Stelle, die bei Streit hilft; sonst steht sie beim Land.
        enforcement: opt Ref<Contact> = "durchsetzung";
    }
}

impl Inner for Statement {}

group! {
    /// Something that is not accessible yet.
    StatementGap {
        /// Inhalt: was.
        what: req Text = "inhalt";
        /// Grund: warum.
        reason: req Markdown = "grund";
        /// Alternative: wie man trotzdem daran kommt.
        instead: opt Markdown = "alternative";
    }
}

impl Inner for StatementGap {}

choice! {
    /// How far a website is what the norm asks for.
    Conformity {
        Partly = "teilweise" "teilweise vereinbar";
        Fully = "vollstaendig" "vollständig vereinbar";
        Not = "nicht" "nicht vereinbar";
    }
}

group! {
    /// Where readers send remarks.
    Improve {
        /// E-Mail: Funktionspostfach.
        mail: opt MailAddress = "mail";
        /// Forge: Adresse, unter der die Quelltexte liegen, bis vor „content/“.
        forge: opt Url = "forge";
    }
}

impl Inner for Improve {}

group! {
    /// What portals and programs want to know.
    OpenData {
        /// Datenbereitsteller: Kennung bei GovData, eine Adresse unter dcat-ap.de/def/contributors/.
        contributor: opt Url = "datenbereitsteller";
        /// Markdown: ja legt neben jede Seite ihren Text als Markdown, für Programme, die Texte lesen.
        markdown: opt Flag = "markdown";
    }
}

impl Inner for OpenData {}

group! {
    /// Limits of the rules.
    Limits {
        /// Überfällig als Fehler: ab so vielen Tagen nach „pruefen_bis“, üblich 180.
        overdue_days: opt Int = "ueberfaellig_fehler_tage";
        /// Alter von Kosten: nach so vielen Monaten wird gewarnt, üblich 12.
        cost_months: opt Int = "kosten_alter_monate";
        /// Erlaubte Mails: Adressen, die wie Personen aussehen und keine sind.
        allowed_mails: list MailAddress = "erlaubte_mails";
        /// Veraltet: weitere Wörter, die nicht mehr gelten, mit dem neuen Wort.
        outdated: list OutdatedWord = "veraltet";
    }
}

impl Inner for Limits {}

group! {
    /// A word that holds no longer.
    OutdatedWord {
        /// Wort: das alte.
        word: req Text = "wort";
        /// Stattdessen: das neue.
        instead: req Text = "stattdessen";
    }
}

impl Inner for OutdatedWord {}

/// A configuration as it was read, with what it refers to.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct ReadConfig {
    /// The typed configuration.
    pub config: Config,
    /// Everything it refers to.
    pub refs: Vec<RefUse>,
    /// The file it stands in.
    pub file: Option<FileId>,
    /// Whether some of it could not be read: what seems to be missing may stand there.
    pub flawed: bool,
}

/// Reads the configuration.
pub fn config(file: FileId, node: &Node, diags: &mut Vec<Diag>) -> ReadConfig {
    let (root, before) = (KeyPath::default(), diags.len());
    let mut cx = Cx::front(file, diags);
    unknown_keys(node, &root, &mut cx, &[Config::FIELDS]);
    let config = Config::read_keys(node, &root, &mut cx);
    let refs = std::mem::take(&mut cx.refs);
    let flawed = cx.has_erred_since(before);
    ReadConfig { config, refs, file: Some(file), flawed }
}
