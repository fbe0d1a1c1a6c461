//! The program talks to no network. (S20)

use crate::scene::{Scene, TODAY};
use std::io::Write;
use std::process::Command;

#[test]
fn no_command_talks_to_a_network() {
    if !has_strace() {
        let told = "strace fehlt oder ist nicht erlaubt: Netzprobe übersprungen\n";
        drop(std::io::stderr().write_all(told.as_bytes()));
        return;
    }
    let scene = Scene::starter();
    scene.write("begriff.csv", "id;titel;definition;url\nnetz;Netz;Verbund.;https://a.example/\n");
    let commands: &[&[&str]] = &[
        &["build", "--today", TODAY],
        &["check", "--today", TODAY, "--format", "sarif"],
        &["new", "begriff", "satzung"],
        &["import", "csv", "begriff.csv", "--today", TODAY],
        &["explain"],
        &["schema"],
    ];
    for arguments in commands {
        let log = scene.at("netz");
        let mut traced = Command::new("strace");
        traced.args(["-f", "-qq", "-e", "signal=none", "-e", "trace=%network", "-o"]).arg(&log);
        traced.arg(env!("CARGO_BIN_EXE_leitfaden")).args(*arguments).current_dir(scene.at(""));
        let output = traced.output().expect("strace can be started");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        assert_eq!(scene.read("netz"), "", "{arguments:?}");
    }
}

fn has_strace() -> bool {
    let tried = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).output();
    tried.is_ok_and(|done| done.status.success())
}
