//! Trouble of the operator while publishing: what is, and what to do next.

use super::danger::Danger;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Trouble of the operator while publishing.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The output folder would endanger something else.
    #[error(
        "der Ausgabeordner „{path}“ {danger}; es wurde nichts geschrieben\n  \
         = Hilfe: einen eigenen Ordner als Ausgabe nennen, zum Beispiel „public“"
    )]
    Dangerous {
        /// The output folder, resolved.
        path: PathBuf,
        /// What it would endanger.
        danger: Danger,
    },
    /// The output folder is a file or a dangling link.
    #[error(
        "„{path}“ ist kein Ordner; es wurde nichts geschrieben\n  \
         = Hilfe: einen anderen Ausgabeordner nennen oder „{path}“ wegräumen"
    )]
    NoFolder {
        /// What lies there.
        path: PathBuf,
    },
    /// The output folder holds files and no list of ours.
    #[error(
        "der Ausgabeordner „{path}“ ist nicht leer und wurde nicht von leitfaden angelegt; keine \
         Datei wurde geändert\n  \
         = Hilfe: einen leeren oder neuen Ordner als Ausgabe nennen, oder „{path}“ selbst leeren"
    )]
    NotOurs {
        /// The output folder.
        path: PathBuf,
    },
    /// The list of generated files cannot be trusted.
    #[error(
        "die Dateiliste „{path}“ ist unbrauchbar: {reason}; es wurde nichts geschrieben und nichts \
         gelöscht\n  \
         = Hilfe: die Dateiliste wiederherstellen, oder den Ausgabeordner selbst löschen und neu \
         bauen"
    )]
    Manifest {
        /// The list.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// Another run is publishing into the same folder.
    #[error(
        "in den Ausgabeordner „{path}“ schreibt gerade ein anderer Lauf{}\n  \
         = Hilfe: warten, bis er fertig ist, und dann neu bauen", holder(.process.as_deref())
    )]
    Busy {
        /// The output folder.
        path: PathBuf,
        /// The number of the other process, if it is known.
        process: Option<String>,
    },
    /// An address that must not become a file.
    #[error(
        "die Ausgabedatei „{path}“ hat keinen erlaubten Namen; es wurde nichts veröffentlicht\n  \
         = Hilfe: der Seite oder Datei einen anderen Namen geben"
    )]
    BadPath {
        /// The path of the output.
        path: String,
    },
    /// Two outputs with the same address.
    #[error(
        "die Ausgabedatei „{path}“ entsteht zweimal; es wurde nichts veröffentlicht\n  \
         = Hilfe: einer der beiden Quellen einen anderen Namen geben"
    )]
    Twice {
        /// The path of the output.
        path: String,
    },
    /// A foreign folder, or foreign files, where a generated file should go.
    #[error(
        "im Ausgabeordner liegt fremder Inhalt unter „{path}“, wo eine erzeugte Datei hingehört; es \
         wurde nichts veröffentlicht\n  \
         = Hilfe: „{path}“ wegräumen und neu bauen"
    )]
    Blocked {
        /// The place in the output folder.
        path: PathBuf,
    },
    /// A file failed before, so the site is not whole.
    #[error(
        "nicht alle Dateien ließen sich für „{path}“ bereitstellen; es wurde nichts veröffentlicht\n  \
         = Hilfe: den zuerst gemeldeten Fehler beheben und neu bauen"
    )]
    Incomplete {
        /// The output folder.
        path: PathBuf,
    },
    /// No space left.
    #[error(
        "der Datenträger von „{path}“ ist voll; {standing}\n  \
         = Hilfe: dort Platz freigeben und neu bauen"
    )]
    Full {
        /// What could not be written.
        path: PathBuf,
        /// What became of the published site.
        standing: Standing,
        /// What the system said.
        source: io::Error,
    },
    /// No permission.
    #[error(
        "„{path}“ darf nicht geschrieben oder geändert werden; {standing}\n  \
         = Hilfe: die Rechte prüfen, und ob der Datenträger schreibgeschützt ist"
    )]
    Denied {
        /// What could not be written.
        path: PathBuf,
        /// What became of the published site.
        standing: Standing,
        /// What the system said.
        source: io::Error,
    },
    /// Another program holds the file.
    #[error(
        "„{path}“ wird von einem anderen Programm festgehalten, vermutlich von einem Virenscanner, \
         Webserver, Editor oder offenen Ordnerfenster; {standing}\n  \
         = Hilfe: das Programm schließen und neu bauen"
    )]
    Held {
        /// What could not be replaced.
        path: PathBuf,
        /// What became of the published site.
        standing: Standing,
        /// What the system said.
        source: io::Error,
    },
    /// Anything else the system refused.
    #[error(
        "„{path}“ lässt sich nicht {doing} ({source}); {standing}\n  \
         = Hilfe: den Datenträger prüfen"
    )]
    Disk {
        /// What it is about.
        path: PathBuf,
        /// What was tried, as a German infinitive.
        doing: &'static str,
        /// What became of the published site.
        standing: Standing,
        /// What the system said.
        source: io::Error,
    },
}

/// What became of the published site.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// The site is as it was.
    Untouched,
    /// Some files are new already; a plan for the rest is written.
    Partly,
}

impl Fault {
    /// The message for an error of the system; the published site is as it was.
    pub(super) fn disk(path: &Path, doing: &'static str, source: io::Error) -> Self {
        let (path, standing) = (path.to_owned(), Standing::Untouched);
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                Self::Full { path, standing, source }
            }
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                Self::Denied { path, standing, source }
            }
            ErrorKind::ResourceBusy => Self::Held { path, standing, source },
            _ => Self::Disk { path, doing, standing, source },
        }
    }

    /// The same trouble, after some files were replaced.
    pub(super) fn partly(mut self) -> Self {
        if let Self::Full { standing, .. }
        | Self::Denied { standing, .. }
        | Self::Held { standing, .. }
        | Self::Disk { standing, .. } = &mut self
        {
            *standing = Standing::Partly;
        }
        self
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Untouched => "es wurde nichts veröffentlicht",
            Self::Partly => {
                "ein Teil der Dateien ist schon neu, keine ist angefangen; der nächste Lauf führt \
                 die Veröffentlichung zu Ende"
            }
        })
    }
}

fn holder(process: Option<&str>) -> String {
    process.map_or_else(String::new, |number| format!(" (Prozess {number})"))
}
