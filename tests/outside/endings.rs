//! How the program ends and what it says: 0 clean, 1 mistakes of authors, 2 trouble of operators.

use crate::scene::{Scene, TODAY, same};

const WRONG: &str =
    "---\ntitel: Falsch\nstatus: freigegeben\nstand: 2026-11-01\n---\n\nSiehe [dort](fehlt.md).\n";

#[test]
fn a_clean_handbook_ends_with_0() {
    let scene = Scene::sample();
    scene.check(&["--strict"]).ends(0);
    scene.build(&["--strict"]).ends(0);
    assert!(scene.at("public/index.html").is_file());
}

#[test]
fn a_mistake_ends_with_1_and_publishes_nothing() {
    let scene = Scene::starter();
    scene.write("content/seiten/falsch.md", WRONG);
    let told = scene.check(&["--format", "short"]).ends(1);
    assert!(told.out.contains("content/seiten/falsch.md:7:14: P080 Fehler: "), "{}", told.out);
    scene.build(&[]).ends(1);
    assert!(!scene.at("public").exists());
}

#[test]
fn trouble_ends_with_2_and_says_so_in_german() {
    let scene = Scene::empty();
    let wrong: &[&[&str]] = &[
        &["check"],
        &["build", "--project", "gibt/es/nicht"],
        &["bauen"],
        &["build", "--schnell"],
        &["check", "--format", "xml"],
        &["check", "--today", "gestern"],
        &["explain", "P999"],
        &["new", "drache", "bruno"],
        &["completions", "cmd"],
        &["init"],
        &[],
    ];
    for arguments in wrong {
        let told = scene.run(arguments).ends(2);
        let words = told.out + &told.err;
        assert!(words.contains("Fehler: ") || words.contains("Aufruf: "), "{arguments:?}: {words}");
        for english in ["error:", "Usage", "unexpected", "invalid", "For more information"] {
            assert!(!words.contains(english), "{arguments:?}: {words}");
        }
    }
    assert!(scene.tree("").is_empty(), "nothing was written");
}

#[test]
fn help_and_version_end_with_0() {
    let scene = Scene::empty();
    assert!(scene.run(&["--help"]).ends(0).out.contains("Aufruf: leitfaden"));
    assert!(scene.run(&["build", "--help"]).ends(0).out.contains("Aufruf: leitfaden build"));
    assert!(scene.run(&["--version"]).ends(0).out.starts_with("leitfaden "));
    assert!(scene.run(&["explain", "P080"]).ends(0).out.contains("P080"));
    assert!(scene.run(&["explain"]).ends(0).out.contains("P080"));
    assert!(scene.run(&["completions", "bash"]).ends(0).out.contains("leitfaden"));
}

#[test]
fn output_is_refused_where_it_would_destroy_sources() {
    let scene = Scene::starter();
    let before = scene.tree("");
    for folder in [".", "..", "content", "content/seiten", "content/neu"] {
        scene.build(&["--output", folder]).ends(2);
    }
    scene.write("fremd/brief.txt", "Sehr geehrte Damen und Herren\n");
    scene.build(&["--output", "fremd"]).ends(2);
    let mut after = scene.tree("");
    assert!(after.remove("fremd/brief.txt").is_some());
    same(&after, &before);
}

#[test]
fn every_format_can_be_read() {
    let scene = Scene::starter();
    scene.write("content/seiten/falsch.md", WRONG);
    let json = scene.check(&["--format", "json"]).ends(1).json();
    let first = &json["meldungen"][0];
    assert_eq!(first["regel"], "P080");
    assert_eq!(first["datei"], "content/seiten/falsch.md");
    assert_eq!((&first["zeile"], &first["spalte"]), (&7.into(), &14.into()));
    assert_eq!(json["summe"]["fehler"], 1);

    let sarif = scene.check(&["--format", "sarif"]).ends(1).json();
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    let result = &run["results"][0];
    assert_eq!(result["ruleId"], "P080");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/seiten/falsch.md");
    assert_eq!(place["region"]["startLine"], 7);
    let rules = run["tool"]["driver"]["rules"].as_array().expect("a list of rules");
    assert!(rules.iter().any(|rule| rule["id"] == "P080"));

    let full = scene.check(&[]).ends(1).out;
    for part in
        ["Fehler P080: ", "content/seiten/falsch.md:7:14", "Siehe [dort](fehlt.md).", "Hilfe: "]
    {
        assert!(full.contains(part), "{full}");
    }
    // The last line of machine formats is theirs, too.
    assert!(scene.build(&["--format", "json"]).ends(1).json()["meldungen"].is_array());
}

#[test]
fn a_clean_handbook_is_an_empty_list() {
    let scene = Scene::sample();
    let json = scene.check(&["--format", "json"]).ends(0).json();
    assert_eq!(json["meldungen"], serde_json::json!([]));
    let sarif = scene.check(&["--format", "sarif"]).ends(0).json();
    assert_eq!(sarif["runs"][0]["results"], serde_json::json!([]));
}

#[test]
fn nothing_coloured_goes_into_a_pipe() {
    let scene = Scene::starter();
    scene.write("content/seiten/falsch.md", WRONG);
    for (name, value) in [("TERM", "xterm-256color"), ("NO_COLOR", "1"), ("COLORTERM", "truecolor")]
    {
        let output = scene.command(&["build", "--today", TODAY]).env(name, value).output();
        let output = output.expect("the program can be started");
        assert!(!output.stdout.contains(&0x1b) && !output.stderr.contains(&0x1b), "{name}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    let scene = Scene::sample();
    let mut child = scene.command(&["explain"]);
    let mut child = child.stdout(std::process::Stdio::piped()).spawn().expect("it can be started");
    drop(child.stdout.take());
    let status = child.wait().expect("it ends");
    assert!(status.code().is_some_and(|code| code != 101), "no panic: {status:?}");
}
