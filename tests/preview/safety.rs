//! The preview against whoever is not its reader. (S01–S14, S17, S18, S20)

use crate::handbook::Handbook;
use crate::served::{Served, command};
use std::io::{Read, Write};
use std::process::Command;
use std::time::{Duration, Instant};

fn started() -> (Handbook, Served) {
    let handbook = Handbook::new();
    let served = Served::start(&handbook.root());
    assert_eq!(served.get("/").status, 200);
    (handbook, served)
}

#[test]
fn s01_s03_s07_who_may_ask() {
    let (_handbook, served) = started();
    let port = served.port;
    for (request, status) in [
        (format!("GET / HTTP/1.1\r\nHost: [::1]:{port}\r\n\r\n"), 200),
        (format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"), 200),
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n".into(), 403),
        ("GET / HTTP/1.1\r\nHost:\r\n\r\n".into(), 403),
        ("GET / HTTP/1.1\r\n\r\n".into(), 400),
        (
            format!("GET / HTTP/1.1\r\nHost: localhost:{port}\r\nHost: localhost:{port}\r\n\r\n"),
            400,
        ),
        (format!("GET http://evil.example/ HTTP/1.1\r\nHost: evil.example:{port}\r\n\r\n"), 403),
        (
            format!(
                "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://evil.example\r\n\r\n"
            ),
            403,
        ),
        (
            format!(
                "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nSec-Fetch-Site: cross-site\r\n\r\n"
            ),
            403,
        ),
    ] {
        let answer = served.raw(request.as_bytes());
        assert_eq!(answer.status, status, "{request} {}", answer.head);
        assert!(!answer.head.contains("access-control"), "{}", answer.head);
        assert!(status == 200 || !answer.text().contains("evil"), "{}", answer.text());
    }
    for method in ["POST", "PUT", "DELETE", "CONNECT", "TRACE", "OPTIONS", "ETWAS"] {
        let answer = served.ask(method, "/", "");
        assert!([405, 400].contains(&answer.status), "{method}: {}", answer.head);
        assert!(
            answer.status == 400 || answer.head.contains("allow: get, head"),
            "{}",
            answer.head
        );
    }
}

#[test]
fn s05_s06_no_path_reaches_the_disk() {
    let (handbook, served) = started();
    handbook.write("geheim.txt", "KANARIENVOGEL");
    handbook.write("content/seiten/anhang.txt", "öffentlich");
    served.wait("/anhang.txt", "öffentlich");
    for path in [
        "/../geheim.txt",
        "/%2e%2e/geheim.txt",
        "/..%2fgeheim.txt",
        "/..\\geheim.txt",
        "/%5cgeheim.txt",
        "//geheim.txt",
        "/./geheim.txt",
        "/c:/geheim.txt",
        "/a%00b",
        "/geheim.txt::$DATA",
        "/GEHEIM~1",
        "/geheim.txt.",
        "/geheim.txt%20",
        "/%zz",
        "/geheim.txt",
        "/content/leitfaden.yaml",
        "/anhang.txt/../../../geheim.txt",
        "/%",
    ] {
        let answer = served.get(path);
        assert!([400, 404].contains(&answer.status), "{path}: {}", answer.head);
        assert!(!answer.text().contains("KANARIENVOGEL"), "{path}");
    }
    let long = served.get(&format!("/{}", "a".repeat(20_000)));
    assert!([400, 404, 414, 431].contains(&long.status), "{}", long.head);
    let folder = served.get("/eins");
    assert!(
        folder.status == 308 && folder.head.contains("location: /eins/\r\n"),
        "{}",
        folder.head
    );
    assert_eq!(served.get("//evil.example/..").status, 400);
}

#[test]
fn s08_s09_odd_requests() {
    let (_handbook, served) = started();
    let head = format!("GET / HTTP/1.1\r\nHost: localhost:{}\r\n", served.port);
    for (more, allowed) in [
        ("Content-Length: 9223372036854775807\r\n\r\n", &[400, 413][..]),
        ("Content-Length: -1\r\n\r\n", &[400]),
        ("Content-Length: 1\r\nContent-Length: 2\r\n\r\n", &[400]),
        ("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", &[400, 413]),
        ("Content-Length: viele\r\n\r\n", &[400]),
        ("X: a\r\n b\r\n\r\n", &[400]),
        ("X: a\rb\r\n\r\n", &[400]),
        ("Range: bytes=0-3\r\n\r\n", &[200]),
    ] {
        let answer = served.raw(format!("{head}{more}").as_bytes());
        assert!(allowed.contains(&answer.status), "{more:?}: {}", answer.head);
    }
    let endless = format!("{head}X: {}", "a".repeat(1 << 20));
    assert!([0, 400, 431].contains(&served.raw(endless.as_bytes()).status));
    let many = format!("{head}{}\r\n", "X: y\r\n".repeat(10_000));
    assert!([0, 400, 431].contains(&served.raw(many.as_bytes()).status));
}

#[test]
fn s12_s18_nonsense_and_plain_requests() {
    let (_handbook, served) = started();
    let head = format!("GET / HTTP/1.1\r\nHost: localhost:{}\r\n", served.port);
    for nonsense in [
        &b"GET /\r\n\r\n"[..],
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00",
    ] {
        assert!([0, 400, 505].contains(&served.raw(nonsense).status));
    }
    let lines_alone = head.replace("\r\n", "\n") + "\n";
    assert!([0, 400].contains(&served.raw(lines_alone.as_bytes()).status));
    let body = head.replace("GET", "POST") + "Content-Length: 2\r\n\r\n\n\n";
    assert_eq!(served.raw(body.as_bytes()).status, 405);
    send_anything(&served, head.as_bytes());
    let known = served.get("/");
    let tag = known.head.lines().find_map(|line| line.strip_prefix("etag: ")).expect("a tag");
    assert_eq!(served.ask("GET", "/", &format!("If-None-Match: {tag}\r\n")).status, 304);
    let only_head = served.ask("HEAD", "/", "");
    assert!(only_head.status == 200 && only_head.body.is_empty(), "{}", only_head.head);
    let two = format!("{head}\r\n{head}Connection: close\r\n\r\n");
    let both = served.raw(two.as_bytes()).text();
    assert_eq!(both.matches("HTTP/1.1 200").count(), 1, "the second of two at once");
}

/// Sends requests with eight bytes exchanged, from a simple generator that always yields the same:
/// 300, or as many as fit in `LEITFADEN_FUZZ` seconds.
fn send_anything(served: &Served, head: &[u8]) {
    let seconds = std::env::var("LEITFADEN_FUZZ").ok().and_then(|text| text.parse().ok());
    let start = Instant::now();
    let mut state = 1_u32;
    let mut sent = 0;
    while seconds.map_or(sent < 300, |seconds| start.elapsed().as_secs() < seconds) {
        let mut bytes = head.to_vec();
        for _ in 0..8 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let at = state as usize % bytes.len();
            bytes[at] = (state >> 16) as u8;
        }
        bytes.extend(b"\r\n");
        let asked = Instant::now();
        served.raw(&bytes);
        assert!(
            asked.elapsed() < Duration::from_secs(11),
            "request {sent}: {}",
            bytes.escape_ascii()
        );
        sent += 1;
    }
    assert!(
        served.peak_memory_mib() < 200,
        "{} MiB after {sent} requests",
        served.peak_memory_mib()
    );
}

#[test]
fn s10_idle_connections_do_not_keep_others_out() {
    let (_handbook, served) = started();
    let mut idle: Vec<_> = (0..500).map(|_| served.connect()).collect();
    let begin = Instant::now();
    assert_eq!(served.get("/").status, 200);
    assert!(begin.elapsed() < Duration::from_secs(1), "{:?}", begin.elapsed());
    // One byte a second does not help either.
    let _ = idle[0].write_all(b"G");
    let mut rest = Vec::new();
    let begin = Instant::now();
    let _ = idle[0].read_to_end(&mut rest);
    assert!(begin.elapsed() < Duration::from_secs(14), "{:?}", begin.elapsed());
}

#[test]
fn s11_without_file_descriptors_it_waits() {
    let handbook = Handbook::new();
    let program = env!("CARGO_BIN_EXE_leitfaden");
    let line = format!(
        "ulimit -n 40; exec {program} serve --port 0 --today 2026-12-01 --project '{}'",
        handbook.root().display()
    );
    let served = Served::run(Command::new("sh").args(["-c", &line]));
    assert_eq!(served.get("/").status, 200);
    let taken: Vec<_> = (0..60).map(|_| served.connect()).collect();
    std::thread::sleep(Duration::from_millis(300));
    drop(taken);
    let begin = Instant::now();
    while served.get("/").status != 200 {
        assert!(begin.elapsed() < Duration::from_secs(5));
    }
}

#[test]
fn s14_s17_headers_and_addresses() {
    let (_handbook, served) = started();
    for path in ["/", "/nirgends/", "/_leitfaden/", "/_leitfaden/vorschau.js", "/robots.txt"] {
        let head = served.get(path).head;
        for header in [
            "content-security-policy: default-src 'none'; script-src 'self'",
            "frame-ancestors 'none'",
            "x-content-type-options: nosniff",
            "x-frame-options: deny",
            "cross-origin-resource-policy: same-origin",
            "cross-origin-opener-policy: same-origin",
            "cache-control: no-store",
        ] {
            assert!(head.contains(header), "{path}: {header}: {head}");
        }
    }
    let sockets = std::fs::read_to_string("/proc/net/tcp").expect("the system tells");
    let port = format!(":{:04X}", served.port);
    let open = sockets.lines().filter(|line| line.contains(" 0A ") && line.contains(&port));
    let open: Vec<&str> = open.collect();
    assert!(!open.is_empty() && open.iter().all(|line| line.contains("0100007F:")), "{open:?}");
}

#[test]
fn s20_nothing_leaves_this_machine() {
    if Command::new("strace").arg("-V").output().is_err() {
        writeln!(std::io::stderr(), "strace is not installed: left out").expect("a terminal");
        return;
    }
    let handbook = Handbook::new();
    let log = handbook.at("aufrufe.txt");
    let plain = command(&handbook.root());
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq", "-e", "trace=connect", "-o"]).arg(&log);
    traced.arg(plain.get_program()).args(plain.get_args());
    let served = Served::run(&mut traced);
    assert_eq!(served.get("/").status, 200);
    drop(served);
    let calls = std::fs::read_to_string(&log).expect("the log of strace");
    assert!(!calls.contains("connect("), "{calls}");
}
