//! The rules about the files of a theme: they are no sources, so they come by path and text.

use super::{p063_contrast, p071_third_parties};
use crate::base::diag::Diag;

/// Looks at the files of a theme: path from the project folder, and text.
pub fn check_theme(files: &[(&str, &str)]) -> Vec<Diag> {
    let mut diags = p071_third_parties::loads(files);
    let settings = files.iter().filter(|(path, _)| path.ends_with("/theme.yaml"));
    diags.extend(settings.flat_map(|(path, text)| p063_contrast::colours(path, text)));
    diags
}
