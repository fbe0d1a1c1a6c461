//! The theme of a handbook, loaded, with what all its pages share.

use super::load::Loaded;
use crate::base::diag::Diag;
use crate::base::nearest::did_you_mean;
use crate::base::place::{KeyPath, Part, Place};
use crate::check::check_theme;
use crate::model::field::WRONG;
use crate::parse::yaml::UNREADABLE;
use crate::theme::{Theme, ThemeFault, ThemeFile, Unused, unused};
use crate::view::{Printer, Shared};
use std::sync::Arc;

/// The theme of a handbook.
#[derive(Clone)]
pub struct Looks {
    /// Templates, styles, scripts.
    pub theme: Arc<Theme>,
    own: Arc<Vec<ThemeFile>>,
    shared: Arc<Shared>,
}

impl Looks {
    /// Loads the theme. One that was loaded before for the same pages is taken over.
    pub fn new(loaded: &Loaded, before: Option<&Self>) -> Result<Self, ThemeFault> {
        let own = own_files(loaded);
        if let Some(before) = before.filter(|before| *before.own == own)
            && Printer::shared(&loaded.site, &before.theme) == *before.shared
        {
            return Ok(before.clone());
        }
        let mut theme = Theme::load(&own)?;
        let shared = Printer::shared(&loaded.site, &theme);
        theme.share(&shared)?;
        Ok(Self { theme: Arc::new(theme), own: Arc::new(own), shared: Arc::new(shared) })
    }
}

/// The message about a theme that cannot be used, at its place.
pub fn looks_diag(loaded: &Loaded, fault: &ThemeFault) -> Diag {
    let path = format!("{}{}", folder(loaded), fault.path);
    let place = Place::Theme(path.into(), fault.range.clone().into());
    Diag::error(UNREADABLE, place, fault.message.as_str()).help(fault.help.as_str())
}

/// Everything else wrong with the handbook's own theme.
pub fn looks_diags(loaded: &Loaded) -> Vec<Diag> {
    let (own, folder) = (own_files(loaded), folder(loaded));
    let text = |file: &ThemeFile| String::from_utf8(file.bytes.clone()).ok();
    let texts: Vec<(String, String)> = own
        .iter()
        .filter_map(|file| Some((format!("{folder}{}", file.path), text(file)?)))
        .collect();
    let texts: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (&**path, &**text)).collect();
    let mut diags = check_theme(&texts);
    diags.extend(unused(&own).into_iter().map(|file| idle(&folder, file)));
    diags.extend(unknown(loaded, &own));
    diags.extend(absent(loaded, &own));
    diags
}

/// Pictures and typefaces that the theme names and that are not there.
fn absent(loaded: &Loaded, own: &[ThemeFile]) -> Vec<Diag> {
    const SETTINGS: &str = "theme.yaml";
    let Some(file) = own.iter().find(|file| file.path == SETTINGS) else { return Vec::new() };
    let Ok(theme) = Theme::load(own) else { return Vec::new() };
    let text = String::from_utf8_lossy(&file.bytes);
    let assets = &loaded.site.assets;
    let named = theme.logo.iter().chain(&theme.icon).chain(&theme.fonts);
    let absent = named.filter(|path| assets.by_path(path).is_none());
    let diag = |path: &String| {
        let at = text.find(path.as_str()).map_or(0..0, |at| at..at + path.len());
        let place = Place::Theme(format!("{}{SETTINGS}", folder(loaded)).into(), at.into());
        let message = format!("die Datei „{path}“ gibt es nicht");
        let help = did_you_mean(path, assets.iter().map(|asset| &*asset.path))
            .unwrap_or_else(|| "die Datei unter assets/ ablegen".to_owned());
        Diag::error(UNREADABLE, place, message).help(help)
    };
    absent.map(diag).collect()
}

/// A file of the theme that changes nothing, most likely for its name.
fn idle(folder: &str, file: Unused) -> Diag {
    let place = Place::Path(format!("{folder}{}", file.path).into());
    let help = file.near.map_or_else(
        || "in theme.yaml oder einer Vorlage nennen oder löschen".to_owned(),
        |near| format!("meinten Sie „{folder}{near}“?"),
    );
    Diag::warning(UNREADABLE, place, "diese Datei des Themas wird nicht benutzt").help(help)
}

/// Where the own files of the theme lie, from the project folder.
fn folder(loaded: &Loaded) -> String {
    format!("themes/{}/", loaded.site.config.config.theme.as_deref().unwrap_or("standard"))
}

/// A theme that is named but has no folder.
fn unknown(loaded: &Loaded, own: &[ThemeFile]) -> Option<Diag> {
    let read = &loaded.site.config;
    let name = read.config.theme.as_deref().filter(|name| *name != "standard" && own.is_empty())?;
    let path = KeyPath::key("thema");
    let place = Place::Front { file: read.file?, path, part: Part::Value };
    let known = loaded.snapshot.themes.iter().filter_map(|file| file.path.split('/').next());
    let help = did_you_mean(name, known.chain(["standard"]));
    let message = format!("das Thema „{name}“ gibt es unter themes/ nicht");
    let help = help
        .unwrap_or_else(|| format!("den Ordner themes/{name}/ anlegen oder „standard“ schreiben"));
    Some(Diag::error(WRONG, place, message).help(help))
}

/// The files of the handbook's own theme.
fn own_files(loaded: &Loaded) -> Vec<ThemeFile> {
    let name = loaded.site.config.config.theme.as_deref().unwrap_or("standard");
    let files = loaded.snapshot.theme(name);
    files.map(|(path, bytes)| ThemeFile { path: path.to_owned(), bytes: bytes.to_vec() }).collect()
}
