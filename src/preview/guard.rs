//! Who may ask: this machine, from pages of the preview itself, to read.

use super::answer::Answer;
use super::request::Request;

/// Names of this machine.
const NAMES: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// Why a request is refused, if it is.
///
/// A foreign page may let the browser ask any address, also one of this machine under a name of its
/// own (DNS rebinding). What the request says about itself tells.
pub fn refusal(request: &Request, port: u16) -> Option<Answer> {
    if !["GET", "HEAD"].contains(&request.method.as_str()) {
        let answer = Answer::refusal(405, "Hier wird nur gelesen.");
        return Some(answer.with("allow", "GET, HEAD"));
    }
    if request.has_body {
        return Some(Answer::refusal(413, "Hier wird nur gelesen.").with("connection", "close"));
    }
    let [host] = &request.hosts[..] else {
        return Some(Answer::refusal(400, "Die Anfrage nennt keinen oder mehrere Hosts."));
    };
    if !is_own(host, port) {
        return Some(Answer::refusal(403, "Die Vorschau antwortet nur diesem Rechner."));
    }
    let own_origin =
        |origin: &str| origin.strip_prefix("http://").is_some_and(|it| is_own(it, port));
    if request.origin.as_deref().is_some_and(|origin| !own_origin(origin)) {
        return Some(Answer::refusal(403, "Die Vorschau antwortet nur ihren eigenen Seiten."));
    }
    // Following a link from elsewhere is fine; loading parts of the preview into another page is not.
    let foreign = request.fetch_site.as_deref().is_some_and(|site| {
        !["same-origin", "none"].contains(&site)
            && request.fetch_mode.as_deref() != Some("navigate")
    });
    foreign.then(|| Answer::refusal(403, "Die Vorschau antwortet nur ihren eigenen Seiten."))
}

fn is_own(host: &str, port: u16) -> bool {
    let host = host.to_ascii_lowercase();
    let named = NAMES.iter().find_map(|name| host.strip_prefix(name));
    named.is_some_and(|rest| {
        rest.strip_prefix(':').map_or(port == 80 && rest.is_empty(), |own| own == port.to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(change: impl Fn(&mut Request)) -> Option<u16> {
        let mut request = Request {
            method: "GET".into(),
            path: "/".into(),
            hosts: vec!["localhost:4000".into()],
            ..Request::default()
        };
        change(&mut request);
        refusal(&request, 4000).map(|answer| answer.status)
    }

    #[test]
    fn s01_s02_only_names_of_this_machine() {
        for host in ["localhost:4000", "127.0.0.1:4000", "[::1]:4000", "LOCALHOST:4000"] {
            assert_eq!(status(|request| request.hosts = vec![host.into()]), None, "{host}");
        }
        for host in [
            "evil.example",
            "",
            "localhost",
            "localhost:4001",
            "localhost.evil.example:4000",
            "127.0.0.1:4000.evil.example",
            "127.0.0.1:04000",
            "localhost:4000:4000",
            "xn--lcalhost-f1a:4000",
            "[::1]",
            "::1:4000",
        ] {
            assert_eq!(status(|request| request.hosts = vec![host.into()]), Some(403), "{host}");
        }
        let long = "a".repeat(64 << 10);
        assert_eq!(status(|request| request.hosts = vec![long.clone()]), Some(403));
        assert_eq!(status(|request| request.hosts.clear()), Some(400));
        let two = vec!["localhost:4000".to_owned(), "localhost:4000".to_owned()];
        assert_eq!(status(|request| request.hosts.clone_from(&two)), Some(400));
    }

    #[test]
    fn s03_only_pages_of_the_preview() {
        let site = |site: &'static str, mode: &'static str| {
            status(move |request| {
                request.fetch_site = Some(site.into());
                request.fetch_mode = Some(mode.into());
            })
        };
        assert_eq!(site("same-origin", "cors"), None);
        assert_eq!(site("none", "navigate"), None);
        assert_eq!(site("cross-site", "navigate"), None);
        assert_eq!(site("cross-site", "no-cors"), Some(403));
        assert_eq!(site("same-site", "cors"), Some(403));
        let origin = |origin: &'static str| status(move |it| it.origin = Some(origin.into()));
        assert_eq!(origin("http://localhost:4000"), None);
        for foreign in ["https://localhost:4000", "http://evil.example", "null", "http://localhost"]
        {
            assert_eq!(origin(foreign), Some(403), "{foreign}");
        }
    }

    #[test]
    fn s07_s08_only_reading() {
        for method in ["POST", "PUT", "DELETE", "CONNECT", "TRACE", "get", "X"] {
            assert_eq!(status(|request| request.method = method.into()), Some(405), "{method}");
        }
        assert_eq!(status(|request| request.method = "HEAD".into()), None);
        assert_eq!(status(|request| request.has_body = true), Some(413));
    }
}
