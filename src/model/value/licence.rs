//! Licences by their short names.

/// Where the text of a licence stands.
pub fn licence_url(id: &str) -> Option<&'static str> {
    Some(match id {
        "CC-BY-4.0" => "https://creativecommons.org/licenses/by/4.0/deed.de",
        "CC-BY-SA-4.0" => "https://creativecommons.org/licenses/by-sa/4.0/deed.de",
        "CC0-1.0" => "https://creativecommons.org/publicdomain/zero/1.0/deed.de",
        "dl-de/by-2-0" => "https://www.govdata.de/dl-de/by-2-0",
        "dl-de/zero-2-0" => "https://www.govdata.de/dl-de/zero-2-0",
        _ => return None,
    })
}
