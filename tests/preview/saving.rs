//! All ways of saving, with a real watcher. (C01–C03, C06, C09–C12, C14)

use crate::handbook::{Handbook, page};
use crate::served::{Served, command};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

const EINS: &str = "content/seiten/eins.md";

fn started() -> (Handbook, Served) {
    let handbook = Handbook::new();
    let served = Served::start(&handbook.root());
    served.wait("/eins/", "Der erste Text.");
    settle();
    (handbook, served)
}

/// Longer than the watcher waits for more.
fn settle() {
    std::thread::sleep(Duration::from_millis(300));
}

fn text(number: usize) -> String {
    page("Eins", &format!("Fassung {number}."))
}

/// Writes a text to a file.
type Save = fn(&Path, &str);

/// What editors do when they save.
const WAYS: [(&str, Save); 6] = [
    ("emptied and written", |at, text| fs::write(at, text).expect("written")),
    ("written aside and renamed over", |at, text| {
        let aside = at.with_extension("md.tmp123");
        fs::write(&aside, text).expect("written");
        fs::rename(&aside, at).expect("renamed");
    }),
    ("renamed away and written anew", |at, text| {
        let backup = at.with_extension("md~");
        fs::rename(at, &backup).expect("renamed");
        std::thread::sleep(Duration::from_millis(8));
        fs::write(at, text).expect("written");
        fs::remove_file(&backup).expect("removed");
    }),
    ("deleted and created", |at, text| {
        fs::remove_file(at).expect("removed");
        std::thread::sleep(Duration::from_millis(8));
        fs::write(at, text).expect("written");
    }),
    ("in two strokes", |at, text| {
        let mut file = fs::File::create(at).expect("opened");
        let (first, second) = text.split_at(text.len() / 2);
        file.write_all(first.as_bytes()).expect("written");
        file.write_all(second.as_bytes()).expect("written");
    }),
    ("with a lock file beside it", |at, text| {
        let lock = at.with_file_name(".~lock.eins.md#");
        fs::write(&lock, "x").expect("written");
        fs::write(at, text).expect("written");
        fs::remove_file(&lock).expect("removed");
    }),
];

#[test]
fn c01_each_way_of_saving_makes_one_state() {
    let (handbook, served) = started();
    for (number, (name, save)) in WAYS.iter().enumerate() {
        let before = served.revision();
        save(&handbook.at(EINS), &text(number));
        served.wait("/eins/", &format!("Fassung {number}."));
        settle();
        assert_eq!(served.revision(), before + 1, "{name}");
    }
}

#[test]
fn c02_c06_many_files_at_once_and_nobody_waits() {
    let (handbook, served) = started();
    for number in 0..500 {
        handbook.write(&format!("content/seiten/viele/s{number}.md"), &page("S", "alt"));
    }
    served.wait("/viele/s499/", "alt");
    settle();
    let before = served.revision();
    let (done, asked) = (AtomicBool::new(false), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                let answer = served.get("/viele/s7/");
                assert_eq!(answer.status, 200);
                assert!(answer.text().contains("alt") || answer.text().contains("neu"));
                asked.fetch_add(1, Ordering::Relaxed);
            }
        });
        for number in 0..500 {
            handbook.write(&format!("content/seiten/viele/s{number}.md"), &page("S", "neu"));
        }
        served.wait("/viele/s499/", "neu");
        served.wait("/viele/s0/", "neu");
        settle();
        done.store(true, Ordering::Relaxed);
    });
    assert!(asked.load(Ordering::Relaxed) > 20);
    let made = served.revision() - before;
    assert!((1..=5).contains(&made), "{made} states");
}

#[test]
fn c03_changes_while_it_looks_are_seen() {
    let (handbook, served) = started();
    for number in 0..40 {
        handbook.write(EINS, &text(number));
        std::thread::sleep(Duration::from_millis(number as u64 % 7 * 3));
    }
    served.wait("/eins/", "Fassung 39.");
}

#[test]
fn c09_folders_renamed_away_and_back() {
    let (handbook, served) = started();
    fs::rename(handbook.at("content"), handbook.at("beiseite")).expect("renamed");
    served.line("content/leitfaden.yaml");
    assert!(served.get("/eins/").text().contains("Der erste Text."));
    fs::rename(handbook.at("beiseite"), handbook.at("content")).expect("renamed");
    handbook.write(EINS, &text(1));
    served.wait("/eins/", "Fassung 1.");
    handbook.remove("content/seiten");
    handbook.write("content/seiten/index.md", &page("Start", "Von vorn."));
    handbook.write("content/seiten/neu.md", &page("Neu", "In neuem Ordner."));
    handbook.remove("content/daten");
    served.wait("/neu/", "In neuem Ordner.");
    handbook.write("content/seiten/neu.md", &page("Neu", "Und noch einmal."));
    served.wait("/neu/", "Und noch einmal.");
}

#[test]
fn c10_without_events_it_looks_itself() {
    let handbook = Handbook::new();
    let served = Served::run(command(&handbook.root()).arg("--poll"));
    served.wait("/eins/", "Der erste Text.");
    for number in 0..3 {
        handbook.write(EINS, &text(number));
        let took = served.wait("/eins/", &format!("Fassung {number}."));
        assert!(took < Duration::from_secs(2), "{took:?}");
    }
}

#[test]
fn c11_without_room_for_events_it_says_so_and_looks_itself() {
    if Command::new("strace").arg("-V").output().is_err() {
        writeln!(std::io::stderr(), "strace is not installed: left out").expect("a terminal");
        return;
    }
    let handbook = Handbook::new();
    let plain = command(&handbook.root());
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=inotify_add_watch"]);
    traced.args(["-e", "inject=inotify_add_watch:error=ENOSPC"]);
    traced.arg(plain.get_program()).args(plain.get_args());
    let served = Served::run(&mut traced);
    served.line("Das System meldet keine Änderungen");
    handbook.write(EINS, &text(1));
    let took = served.wait("/eins/", "Fassung 1.");
    assert!(took < Duration::from_secs(3), "{took:?}");
}

#[test]
fn c12_times_do_not_matter() {
    let (handbook, served) = started();
    let old = fs::metadata(handbook.at(EINS)).and_then(|it| it.modified()).expect("a time");
    for number in 0..2 {
        handbook.write(EINS, &text(number));
        let file = fs::File::options().append(true).open(handbook.at(EINS)).expect("opened");
        let time = if number == 0 { old } else { old + Duration::from_secs(1_000_000) };
        file.set_modified(time).expect("the time is set");
        served.wait("/eins/", &format!("Fassung {number}."));
    }
}

#[test]
fn c14_the_end_is_quick_and_leaves_nothing() {
    let (handbook, served) = started();
    let files = |handbook: &Handbook| {
        let mut all: Vec<_> = walk(&handbook.root());
        all.sort();
        all
    };
    let before = files(&handbook);
    let port = served.port;
    // A browser that listens does not hold it up.
    let mut listening = served.connect();
    let request = format!("GET /_leitfaden/ereignisse HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    listening.write_all(request.as_bytes()).expect("sent");
    settle();
    assert_eq!(served.interrupt(), Some(0));
    assert!(std::net::TcpListener::bind(("127.0.0.1", port)).is_ok(), "the port is free");
    assert_eq!(files(&handbook), before);
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}
