//! Work packages of project templates for OpenProject: as a table, and as requests to its API (v3).
//!
//! Numbers of types, states and projects differ from one OpenProject to another. The table names
//! them; the requests have variables in braces (RFC 6570) that a script fills in.

use super::csv::csv;
use super::json::{about, extend, output};
use crate::base::output::Output;
use crate::model::entity::Record;
use crate::model::entity::project_template::{
    PackageKind, PackageState, ProjectTemplate, WorkPackage,
};
use crate::model::site::{Site, project_path};
use serde_json::{Value, json};

/// Both files of each template.
pub fn projects(site: &Site) -> Vec<Output> {
    let templates = site.visible::<ProjectTemplate>();
    templates.flat_map(|template| [table(template), requests(site, template)]).collect()
}

/// One package per row; parents and predecessors by the number of their row.
fn table(template: &Record<ProjectTemplate>) -> Output {
    let heading = ["ID", "Type", "Subject", "Status", "Parent", "Predecessors", "Description"];
    let number = |id: &crate::base::id::Id| {
        let place = template.packages.iter().position(|package| package.id.0 == *id);
        place.map(|place| (place + 1).to_string())
    };
    let rows = template.packages.iter().enumerate().map(|(place, package)| {
        let parent = package.parent.as_ref().and_then(|parent| number(&parent.0));
        let before = package.depends_on.iter().filter_map(|before| number(&before.0));
        vec![
            (place + 1).to_string(),
            kind(package.kind).to_owned(),
            package.title.to_string(),
            state(package).to_owned(),
            parent.unwrap_or_default(),
            before.collect::<Vec<_>>().join(", "),
            description(package).to_owned(),
        ]
    });
    let heading = heading.map(str::to_owned).to_vec();
    Output::new(project_path(template, "csv"), csv([heading].into_iter().chain(rows)))
}

/// First the packages, parents before children, then what follows upon what.
fn requests(site: &Site, template: &Record<ProjectTemplate>) -> Output {
    let packages = template.packages.iter().map(package);
    let relations = template.packages.iter().flat_map(|package| {
        package.depends_on.iter().map(|before| {
            json!({
                "method": "POST",
                "href": format!("/api/v3/work_packages/{{{}}}/relations", package.id.0),
                "payload": {
                    "type": "follows",
                    "_links": { "to": link("work_packages", before.0.as_str()) },
                },
            })
        })
    });
    let mut head = json!({ "titel": template.title() });
    extend(&mut head, about(site));
    let requests: Vec<Value> = packages.chain(relations).collect();
    extend(&mut head, [("anfragen", Some(requests.into()))]);
    output(&project_path(template, "json"), &head)
}

fn package(package: &WorkPackage) -> Value {
    let mut links = json!({
        "type": link("types", package.kind.word()),
        "status": link("statuses", package.state.unwrap_or_default().word()),
    });
    let parent = package.parent.as_ref();
    extend(&mut links, [("parent", parent.map(|id| link("work_packages", id.0.as_str())))]);
    json!({
        "kennung": package.id.0.as_str(),
        "method": "POST",
        "href": "/api/v3/projects/{projekt}/work_packages",
        "payload": {
            "subject": &*package.title,
            "description": { "format": "markdown", "raw": description(package) },
            "_links": links,
        },
    })
}

fn link(collection: &str, variable: &str) -> Value {
    json!({ "href": format!("/api/v3/{collection}/{{{variable}}}") })
}

fn description(package: &WorkPackage) -> &str {
    package.description.as_deref().unwrap_or_default()
}

/// As the types are called in OpenProject.
fn kind(kind: PackageKind) -> &'static str {
    match kind {
        PackageKind::Phase => "PHASE",
        PackageKind::Epic => "EPIC",
        PackageKind::UserStory => "USER STORY",
        PackageKind::Milestone => "MEILENSTEIN",
    }
}

fn state(package: &WorkPackage) -> &'static str {
    match package.state.unwrap_or_default() {
        PackageState::New => "Neu",
        PackageState::InWork => "In Bearbeitung",
        PackageState::Done => "Geschlossen",
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{HANDBOOK, site, text};
    use serde_json::Value;

    const TEMPLATE: &str = r#"
- {id: muster, titel: Muster, status: freigegeben, stand: 2024-05, pakete: [
    {id: vor, typ: phase, titel: "=Vorbereitung"},
    {id: recht, typ: user_story, titel: Recht, eltern: vor, beschreibung: "**AVV**; mehr", zustand: fertig},
    {id: live, typ: meilenstein, titel: Live, haengt_ab_von: [recht, fehlt]}]}
"#;

    #[test]
    fn packages_become_rows_and_requests() {
        let site = site(HANDBOOK, &[("projektvorlage", TEMPLATE)]);
        let table = text(&site, "daten/openproject-muster.csv");
        let rows: Vec<&str> = table.trim_start_matches('\u{feff}').split("\r\n").collect();
        assert_eq!(rows[0], "ID;Type;Subject;Status;Parent;Predecessors;Description");
        assert_eq!(rows[1], "1;PHASE;'=Vorbereitung;Neu;;;");
        assert_eq!(rows[2], "2;USER STORY;Recht;Geschlossen;1;;\"**AVV**; mehr\"");
        assert_eq!(rows[3], "3;MEILENSTEIN;Live;Neu;;2;");
        let data = text(&site, "daten/openproject-muster.json");
        let data: Value = serde_json::from_str(&data).expect("JSON");
        let second = &data["anfragen"][1];
        assert_eq!(second["payload"]["_links"]["parent"]["href"], "/api/v3/work_packages/{vor}");
        assert_eq!(second["payload"]["_links"]["type"]["href"], "/api/v3/types/{user_story}");
        let relation = &data["anfragen"][3];
        assert_eq!(relation["href"], "/api/v3/work_packages/{live}/relations");
        assert_eq!(relation["payload"]["type"], "follows");
    }
}
