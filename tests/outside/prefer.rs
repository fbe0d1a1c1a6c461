//! `leitfaden import --prefer-file`: the file wins, and nothing an editor wrote goes without a word.

use crate::scene::{Ending, Scene, TODAY};

const TABLE: &str = "content/daten/begriff/eigene.yaml";

fn import(scene: &Scene, more: &[&str]) -> Ending {
    scene.run(&[&["import", "csv", "begriffe.csv", "--today", TODAY], more].concat())
}

#[test]
fn where_the_file_counts_the_report_names_what_it_replaced() {
    let scene = Scene::starter();
    let own = "- id: avv\n  titel: Unser Titel\n  status: entwurf # so\n  definition: Alt.\n  synonyme: [AV, Eigenes]\n";
    scene.write(TABLE, own);
    scene.write("begriffe.csv", "id;titel;definition;synonyme\navv;AVV;Alt.;AV\n");
    let told = import(&scene, &[]).ends(1);
    assert!(told.out.contains(", 2 Konflikte, "), "{}", told.out);
    assert_eq!(scene.read(TABLE), own);
    // The conflict has been told and is over; the switch takes the file's word all the same.
    let prefer = ["--prefer-file"];
    let tried = import(&scene, &["--prefer-file", "--dry-run"]).ends(0);
    assert_eq!(scene.read(TABLE), own);
    let told = import(&scene, &prefer).ends(0);
    assert_eq!(
        scene.read(TABLE),
        own.replace("Unser Titel", "AVV").replace("[AV, Eigenes]", "[AV]")
    );
    let replaced = "Ersetzt; es gilt, was in der Datei steht:\n  \
        content/daten/begriff/eigene.yaml:2: titel von begriff:avv\n    \
        Handbuch: „Unser Titel“\n    begriffe.csv, Zeile 2: „AVV“\n  \
        content/daten/begriff/eigene.yaml:5: synonyme von begriff:avv\n    \
        Handbuch: „AV | Eigenes“\n    begriffe.csv, Zeile 2: „AV“\n";
    for told in [tried, told] {
        assert!(told.out.contains(replaced), "{}", told.out);
        assert!(told.out.contains(", 2 Angaben der Redaktion ersetzt, "), "{}", told.out);
    }
    let told = import(&scene, &prefer).ends(0);
    assert!(told.out.starts_with("0 neu, 0 geändert, "), "{}", told.out);
    // Records that an editor deleted stay deleted, whoever counts.
    scene.write(TABLE, "- id: efa\n  titel: EfA\n  definition: Alt.\n");
    let told = import(&scene, &prefer).ends(1);
    assert!(told.out.contains("„begriff:avv“ hat die Redaktion gelöscht"), "{}", told.out);
}
