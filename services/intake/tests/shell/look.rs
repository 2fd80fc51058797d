//! A town's look by files of its folder, without a build.

use std::fs;

use tempfile::TempDir;
use vorrang_store::State;

use crate::{
    http::get,
    town::{Town, config},
};

/// A PNG of 120 by 40 pixels as far as anybody looks, with a place that is nobody's business.
fn logo() -> Vec<u8> {
    let part = |name: &[u8], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], name, data, &[0; 4]].concat()
    };
    let head = [&120_u32.to_be_bytes()[..], &40_u32.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let parts = [
        part(b"IHDR", &head),
        part(b"tEXt", b"GPS\x0051.96 7.63"),
        part(b"IDAT", b"drawing"),
        part(b"IEND", b""),
    ];
    [b"\x89PNG\r\n\x1a\n".to_vec(), parts.concat()].concat()
}

const LOOK: &str = "[name]\nde = \"Stadt Muster\"\nnl = \"Gemeente Muster\"\nen = \"City of Muster\"\n\
    [light]\nbrand = \"#a00000\"\nact = \"#003399\"\n[dark]\nbrand = \"#ff9999\"\nact = \"#a8c0ff\"\n";

#[tokio::test]
async fn name_colours_and_logo_are_those_of_the_towns_folder() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("look.toml"), LOOK).unwrap();
    let settings = format!("overlay = {:?}\n", folder.path());
    let town = Town::on_sqlite(&settings).await;
    town.round("here", State::Open).await;
    let home = town.send(get("/?lang=nl")).await;
    home.shows("<bdi>Gemeente Muster</bdi>");
    town.send(get("/s/here?lang=de")).await.shows("<bdi>Stadt Auenried</bdi>");
    let (_, rest) = home.body.split_once("rel=\"stylesheet\" href=\"").unwrap();
    let sheet = town.send(get(rest.split_once('"').unwrap().0)).await;
    sheet.shows(":root { --brand: #a00000;--act: #003399; }");
    sheet.shows("(prefers-color-scheme: dark) { :root { --brand: #ff9999;--act: #a8c0ff; } }");
    assert_eq!(sheet.header("cache-control"), Some("public, max-age=31536000, immutable"));

    fs::write(folder.path().join("logo.png"), logo()).unwrap();
    let town = Town::on_sqlite(&settings).await;
    let home = town.send(get("/?lang=en")).await;
    home.shows("width=\"120\" height=\"40\" alt=\"City of Muster\">");
    home.hides("<bdi>City of Muster</bdi>");
    let (_, rest) = home.body.split_once("<img src=\"").unwrap();
    let picture = town.send(get(rest.split_once('"').unwrap().0)).await;
    assert_eq!(picture.header("content-type"), Some("image/png"));
    let kept: usize = picture.header("content-length").unwrap().parse().unwrap();
    assert_eq!(
        kept,
        logo().len() - 12 - b"GPS\x0051.96 7.63".len(),
        "where it was made is not told"
    );
    let policy = picture.header("content-security-policy").unwrap();
    assert!(policy.contains("img-src 'self';"), "{policy}");
}

#[tokio::test]
async fn a_look_that_some_could_not_read_stops_the_start() {
    let folder = TempDir::new().unwrap();
    let settings = format!("overlay = {:?}\n", folder.path());
    let refused = |file: &str, bytes: &[u8]| {
        fs::write(folder.path().join(file), bytes).unwrap();
        let checked = vorrang_intake::check(&config("sqlite:/nowhere", &settings));
        fs::remove_file(folder.path().join(file)).unwrap();
        format!("{:#}", checked.unwrap_err())
    };
    let said = refused("look.toml", LOOK.replace("#003399", "#5599ff").as_bytes());
    assert!(
        said.contains(
            "light.act: #5599ff has a contrast of 2.8 to the paper #ffffff; 8.5 is needed"
        ),
        "{said}"
    );
    let said = refused("look.toml", LOOK.replace("en = ", "fr = ").as_bytes());
    assert!(said.contains("no name in the language en"), "{said}");
    let said = refused("logo.svg", b"<svg onload='alert(1)'/>");
    assert!(said.contains("logo.svg"), "{said}");
    let said = refused("logo.png", b"<svg onload='alert(1)'/>");
    assert!(said.contains("this is no PNG"), "{said}");
    vorrang_intake::check(&config("sqlite:/nowhere", &settings)).unwrap();
}
