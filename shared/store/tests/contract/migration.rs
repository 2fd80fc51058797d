use std::path::Path;

use vorrang_store::Store;

use crate::harness::{Place, contract, files, id, import, open_round};

contract![
    many_starters_migrate_once,
    a_second_migration_changes_nothing,
    a_script_that_was_changed_is_refused,
    a_newer_schema_is_left_alone,
    a_store_without_schema_is_not_ready,
];

async fn many_starters_migrate_once(place: Place) {
    let starters: Vec<_> = (0..8)
        .map(|_| {
            let address = place.address();
            tokio::spawn(async move {
                let store = Store::open(&address, 2).await?;
                store.migrate().await?;
                store.ready().await
            })
        })
        .collect();
    for starter in starters {
        starter.await.unwrap().unwrap();
    }
    let run = place.texts("SELECT name FROM schema_script ORDER BY number").await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/sqlite");
    let file = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().path();
    let mut scripts: Vec<_> = std::fs::read_dir(folder).unwrap().map(file).collect();
    scripts.sort();
    let names = scripts.iter().map(|script| script.file_stem().unwrap().to_str().unwrap());
    assert_eq!(run, names.collect::<Vec<_>>());
}

async fn a_second_migration_changes_nothing(place: Place) {
    let store = place.store().await;
    let round = open_round(&store).await;
    store.migrate().await.unwrap();
    let mut snapshot = store.snapshot().await.unwrap();
    assert!(snapshot.round(&round).await.unwrap().is_some());
}

async fn a_script_that_was_changed_is_refused(place: Place) {
    let store = place.store().await;
    place.run("UPDATE schema_script SET script = 'CREATE TABLE something_else (id BIGINT)'").await;
    let refused = store.migrate().await.unwrap_err().to_string();
    assert!(refused.contains("0001_intake"), "{refused}");
}

async fn a_newer_schema_is_left_alone(place: Place) {
    let store = place.store().await;
    place
        .run("INSERT INTO schema_script (number, name, script) VALUES (999, '0999_later', 'ALTER …')")
        .await;
    place.run("ALTER TABLE round ADD COLUMN later TEXT NOT NULL DEFAULT ''").await;
    store.migrate().await.unwrap();
    store.check_statements().await.unwrap();
    import(&store, &id("r"), &files("")).await;
}

async fn a_store_without_schema_is_not_ready(place: Place) {
    let store = Store::open(&place.address(), 2).await.unwrap();
    let error = store.ready().await.unwrap_err();
    assert!(!error.is_busy(), "{error}");
    store.migrate().await.unwrap();
    store.ready().await.unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn a_new_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a store #1?.db");
    let address = format!("sqlite:{}", path.display()).parse().unwrap();
    let store = Store::open(&address, 2).await.unwrap();
    store.migrate().await.unwrap();
    open_round(&store).await;
    let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert!(path.exists());
    assert_eq!(files.len(), 3, "the file, its log and the log's index");
    for file in files {
        let mode = file.unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing").join("store.db");
    let address = format!("sqlite:{}", missing.display()).parse().unwrap();
    let error = Store::open(&address, 2).await.unwrap_err().to_string();
    assert!(error.contains("store.db"), "{error}");
    assert!(!missing.parent().unwrap().exists());
}
