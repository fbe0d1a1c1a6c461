//! All base services, as a table.

use super::ink::Ink;
use super::table::{Cell, Column, Table};
use super::words::UNKNOWN;
use crate::model::entity::base_service::BaseService;
use crate::model::site::sort_key;

/// All base services by kind and title.
pub fn base_services(ink: &Ink<'_>) -> Table {
    let columns = ["Basisdienst", "Wozu", "Anbieter", "Kosten für die Kommune", "Bestellweg"];
    let columns = columns.map(Column::words).to_vec();
    let mut table = Table::new("tabelle-basisdienste", "Basisdienste", columns);
    let mut services: Vec<_> = ink.site.visible::<BaseService>().collect();
    services.sort_by_key(|service| (service.kind, sort_key(service.title())));
    for service in services {
        let provider = service.provider.as_ref().and_then(|to| ink.link(to));
        let provider = provider.map_or_else(|| UNKNOWN.to_owned(), |link| ink.anchor(&link));
        let cells = vec![
            Cell::new(service.kind.label()),
            Cell::new(provider),
            Cell::new(ink.html_or_unknown(service.municipal_cost.as_ref())),
            Cell::new(ink.html_or_unknown(service.order.as_ref())),
        ];
        table.push(ink.head(&ink.to(service), &service.common), cells);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cells, sample};

    #[test]
    fn base_services_say_what_they_cost() {
        let rows = cells(&sample(), "basisdienste");
        assert!(rows[0][0].ends_with("basisdienste/index.html#konto\">Servicekonto</a>"));
        assert_eq!(rows[0][1], "Nutzerkonto");
        assert!(rows[0][2].ends_with(">Ministerium der Finanzen</a>"));
        assert_eq!(rows[0][3..], ["keine", "keine Angabe"]);
    }
}
