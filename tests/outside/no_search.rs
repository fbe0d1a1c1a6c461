//! A handbook that leaves searching to others.

use crate::scene::Scene;

#[test]
fn a_handbook_may_do_without_a_search() {
    let scene = Scene::starter();
    scene.build(&[]).ends(0);
    assert!(scene.read("public/index.html").contains("role=\"search\""));
    let pages = scene.tree("public").len();
    scene.write(
        "content/leitfaden.yaml",
        &format!("{}\nsuche: nein\n", scene.read("content/leitfaden.yaml")),
    );
    scene.build(&["--strict"]).ends(0);
    let tree = scene.tree("public");
    assert!(tree.len() < pages, "the index is gone");
    assert_eq!(tree.keys().find(|path| path.starts_with("suche/")), None);
    for (path, bytes) in tree.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        assert!(!html.contains("role=\"search\"") && !html.contains("suche/index.html"), "{path}");
    }
}
