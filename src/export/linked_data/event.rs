//! Dates: `Event`.

use super::organisation::organisation;
use crate::export::json::extend;
use crate::export::plain::plain;
use crate::model::entity::Record;
use crate::model::entity::event::{Event, EventState};
use crate::model::site::Site;
use serde_json::{Value, json};

/// All dates, in the order of the files.
pub(super) fn events(site: &Site, own: &str) -> Vec<Value> {
    site.visible::<Event>().map(|one| event(site, one, own)).collect()
}

fn event(site: &Site, event: &Record<Event>, own: &str) -> Value {
    let begins = event.begins.first_day();
    let ends = event.ends.map(|day| Value::from(day.last_day().to_string()));
    let cancelled = event.state == Some(EventState::Cancelled);
    let status = if cancelled { "EventCancelled" } else { "EventScheduled" };
    let real = event.own.place.as_deref().map(|name| json!({"@type": "Place", "name": name}));
    let online = event.online_url.as_deref();
    let online = online.map(|url| json!({"@type": "VirtualLocation", "url": url}));
    let places: Vec<Value> = real.into_iter().chain(online).collect();
    let mut value = json!({
        "@type": "Event",
        "name": event.title(),
        "startDate": begins.to_string(),
        "eventStatus": format!("https://schema.org/{status}"),
        "url": format!("{own}#{}", event.id()),
    });
    extend(
        &mut value,
        [
            ("endDate", ends),
            ("description", event.content.as_ref().map(|it| plain(it).into())),
            ("location", (!places.is_empty()).then_some(Value::Array(places))),
            ("organizer", organisation(site, event.host.as_ref())),
        ],
    );
    value
}
