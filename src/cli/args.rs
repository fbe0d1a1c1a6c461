//! The arguments as they were typed.

use crate::base::date::Date;
use crate::model::value::Url;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

const TOP: &str = "{about}\n\nAufruf: {usage}\n\n{all-args}{after-help}";
const BELOW: &str = "{about}\n\nAufruf: {usage}\n\n{all-args}{after-help}";

/// Baut aus Markdown und YAML ein Handbuch als Website.
#[derive(Parser, Debug)]
#[command(
    name = "leitfaden",
    version,
    help_template = TOP,
    override_usage = "leitfaden BEFEHL [Schalter]",
    subcommand_help_heading = "Befehle",
    next_help_heading = "Schalter",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    after_help = "Mehr zu einem Befehl: leitfaden BEFEHL --help\n\
                  Ende: 0 = in Ordnung, 1 = Inhalte korrigieren, 2 = Aufruf oder Ordner korrigieren"
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Diese Hilfe zeigen
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Version zeigen
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// The commands.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Handbuch prüfen und veröffentlichen
    #[command(help_template = BELOW, override_usage = "leitfaden build [Schalter]")]
    Build(Release),
    /// Handbuch prüfen, nichts schreiben
    #[command(help_template = BELOW, override_usage = "leitfaden check [Schalter]")]
    Check(Release),
    /// Vorschau im Browser, die sich mit jedem Speichern erneuert
    #[command(help_template = BELOW, override_usage = "leitfaden serve [Schalter]")]
    Serve(Serve),
    /// Neues Handbuch anlegen; überschreibt nichts
    #[command(help_template = BELOW, override_usage = "leitfaden init ORDNER [Schalter]")]
    Init(Init),
    /// Neuen Eintrag oder neue Seite anlegen; überschreibt nichts
    #[command(
        help_template = BELOW,
        override_usage = "leitfaden new ART KENNUNG [Schalter]\n       leitfaden new seite ADRESSE [Schalter]"
    )]
    New(New),
    /// Daten aus einer Datei als Entwürfe übernehmen; Änderungen der Redaktion bleiben
    #[command(help_template = BELOW, override_usage = "leitfaden import FORM DATEI [Schalter]")]
    Import(Import),
    /// Regel erklären; ohne Angabe alle Regeln nennen
    #[command(help_template = BELOW, override_usage = "leitfaden explain [REGEL]")]
    Explain(Explain),
    /// JSON-Schemas für Editoren schreiben
    #[command(help_template = BELOW, override_usage = "leitfaden schema [Schalter]")]
    Schema(Schema),
    /// Befehlsergänzung für eine Shell ausgeben
    #[command(help_template = BELOW, override_usage = "leitfaden completions SHELL")]
    Completions(Completions),
}

/// Arguments of `build` and `check`.
#[derive(Args, Clone, PartialEq, Eq, Debug)]
#[command(next_help_heading = "Schalter")]
pub struct Release {
    /// Ordner des Handbuchs, üblich der aktuelle
    #[arg(long, value_name = "ORDNER", default_value = ".", hide_default_value = true)]
    pub project: PathBuf,
    /// Ordner der fertigen Website, üblich „public“ im Ordner des Handbuchs
    #[arg(long, value_name = "ORDNER")]
    pub output: Option<PathBuf>,
    /// Adresse der fertigen Website; geht der in leitfaden.yaml vor
    #[arg(long, value_name = "ADRESSE", value_parser = address)]
    pub base_url: Option<String>,
    /// Entwürfe mit veröffentlichen
    #[arg(long)]
    pub drafts: bool,
    /// Warnungen zählen als Fehler
    #[arg(long)]
    pub strict: bool,
    /// Form der Meldungen: full, short, json oder sarif; üblich full
    #[arg(long, value_name = "FORM", default_value = "full", hide_default_value = true)]
    #[arg(hide_possible_values = true)]
    pub format: Format,
    /// Tag, von dem aus Fristen zählen, üblich heute
    #[arg(long, value_name = "JJJJ-MM-TT", value_parser = day)]
    pub today: Option<Date>,
}

/// Arguments of `serve`.
#[derive(Args, Clone, PartialEq, Eq, Debug)]
#[command(next_help_heading = "Schalter")]
pub struct Serve {
    /// Ordner des Handbuchs, üblich der aktuelle
    #[arg(long, value_name = "ORDNER", default_value = ".", hide_default_value = true)]
    pub project: PathBuf,
    /// Port, üblich 4000; ist er belegt, der nächste freie
    #[arg(long, value_name = "PORT", default_value_t = 4000, hide_default_value = true)]
    pub port: u16,
    /// Die Vorschau gleich im Browser öffnen
    #[arg(long)]
    pub open: bool,
    /// Entwürfe mit zeigen
    #[arg(long)]
    pub drafts: bool,
    /// Tag, von dem aus Fristen zählen, üblich heute
    #[arg(long, value_name = "JJJJ-MM-TT", value_parser = day)]
    pub today: Option<Date>,
    /// Fundstellen in diesem Editor öffnen: vscode, vscodium, idea, zed oder eine Adresse
    #[arg(long, value_name = "EDITOR")]
    pub editor: Option<String>,
    /// Selbst nachsehen, statt Änderungen melden zu lassen: für Netzlaufwerke
    #[arg(long)]
    pub poll: bool,
}

/// Arguments of `init`.
#[derive(Args, Clone, PartialEq, Eq, Debug)]
#[command(next_help_heading = "Schalter")]
pub struct Init {
    /// Ordner, in dem das Handbuch entsteht
    #[arg(value_name = "ORDNER", help_heading = "Angaben")]
    pub dir: PathBuf,
    /// Tag, der als Stand eingetragen wird, üblich heute
    #[arg(long, value_name = "JJJJ-MM-TT", value_parser = day)]
    pub today: Option<Date>,
}

/// Arguments of `new`.
#[derive(Args, Clone, PartialEq, Eq, Debug)]
#[command(next_help_heading = "Schalter")]
pub struct New {
    /// Art des Eintrags, zum Beispiel „onlinedienst“ oder „begriff“, oder „seite“
    #[arg(value_name = "ART", help_heading = "Angaben")]
    pub kind: String,
    /// Kennung des Eintrags oder Adresse der Seite
    #[arg(value_name = "KENNUNG", help_heading = "Angaben")]
    pub id: String,
    /// Ordner des Handbuchs, üblich der aktuelle
    #[arg(long, value_name = "ORDNER", default_value = ".", hide_default_value = true)]
    pub project: PathBuf,
}

/// Arguments of `import`.
#[derive(Args, Clone, PartialEq, Eq, Debug)]
#[command(next_help_heading = "Schalter")]
pub struct Import {
    /// Form der Datei: csv, data-hub, xzufi oder fim
    #[arg(value_name = "FORM", help_heading = "Angaben", hide_possible_values = true)]
    pub format: Form,
    /// Datei, die übernommen wird
    #[arg(value_name = "DATEI", help_heading = "Angaben")]
    pub file: PathBuf,
    /// Ordner des Handbuchs, üblich der aktuelle
    #[arg(long, value_name = "ORDNER", default_value = ".", hide_default_value = true)]
    pub project: PathBuf,
    /// Art der Einträge, zum Beispiel „begriff“; bei csv üblich der Name der Datei, sonst alle
    #[arg(long, value_name = "ART")]
    pub entity: Option<String>,
    /// Nur zeigen, was sich ändern würde
    #[arg(long)]
    pub dry_run: bool,
    /// Wo Datei und Handbuch verschieden sind, gilt die Datei; der Bericht nennt alles, was sie ersetzt
    #[arg(long)]
    pub prefer_file: bool,
    /// Tag, der als Tag der Übernahme gilt, üblich heute
    #[arg(long, value_name = "JJJJ-MM-TT", value_parser = day)]
    pub today: Option<Date>,
}

/// Arguments of `explain`.
#[derive(Args, Clone, PartialEq, Eq, Debug)]
#[command(next_help_heading = "Schalter")]
pub struct Explain {
    /// Nummer der Regel, zum Beispiel P080
    #[arg(value_name = "REGEL", help_heading = "Angaben")]
    pub rule: Option<String>,
}

/// Arguments of `schema`.
#[derive(Args, Clone, PartialEq, Eq, Debug)]
#[command(next_help_heading = "Schalter")]
pub struct Schema {
    /// Ordner für die Schemas, üblich .leitfaden/schema
    #[arg(long, value_name = "ORDNER", default_value = ".leitfaden/schema")]
    #[arg(hide_default_value = true)]
    pub output: PathBuf,
}

/// Arguments of `completions`.
#[derive(Args, Clone, PartialEq, Eq, Debug)]
#[command(next_help_heading = "Schalter")]
pub struct Completions {
    /// bash, elvish, fish, powershell oder zsh
    #[arg(value_name = "SHELL", help_heading = "Angaben", hide_possible_values = true)]
    pub shell: clap_complete::Shell,
}

/// Form of the messages.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// With excerpt and carets.
    Full,
    /// One line each.
    Short,
    /// One JSON document.
    Json,
    /// SARIF 2.1.0, for code forges.
    Sarif,
}

/// Form of a file to import.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// A table of one entity.
    Csv,
    /// Open PVOG of the Data Hub.
    DataHub,
    /// An export of a Landesredaktion.
    Xzufi,
    /// Answers of the FIM-Portal.
    Fim,
}

fn address(text: &str) -> Result<String, String> {
    let help = "die Adresse vollständig schreiben, zum Beispiel https://handbuch.example.org";
    if Url::is_allowed(text) { Ok(text.to_owned()) } else { Err(help.to_owned()) }
}

fn day(text: &str) -> Result<Date, String> {
    let date = Date::parse(text).filter(|date| !date.is_month());
    date.ok_or_else(|| "gebraucht wird ein Tag als JJJJ-MM-TT".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_definition_holds_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn help_is_german() {
        let mut command = Cli::command();
        command.build();
        let mut pages = vec![command.render_long_help().to_string()];
        for below in command.get_subcommands_mut() {
            pages.push(below.render_help().to_string());
        }
        for page in pages {
            assert!(page.contains("Aufruf: leitfaden"), "{page}");
            assert!(page.contains("Schalter:\n"), "{page}");
            for english in
                ["Usage", "Options", "Commands", "Arguments", "Print", "default", "possible"]
            {
                assert!(!page.contains(english), "{english}: {page}");
            }
        }
    }

    #[test]
    fn arguments_are_typed() {
        let cli = Cli::parse_from(["leitfaden", "check", "--strict", "--today", "2026-11-21"]);
        let Command::Check(release) = cli.command else { panic!("check") };
        assert!(release.strict && !release.drafts);
        assert_eq!(release.today, Date::day(2026, 11, 21));
        assert_eq!(release.format, Format::Full);
        assert!(Cli::try_parse_from(["leitfaden", "check", "--today", "2026-11"]).is_err());
    }
}
