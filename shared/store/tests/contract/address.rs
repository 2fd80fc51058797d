use vorrang_store::{Address, AddressError, Store};

#[test]
fn an_address_shows_no_password() {
    let address: Address =
        "postgres://vorrang:s3cret@db.example.org:6432/answers?sslmode=require&password=s3cret"
            .parse()
            .unwrap();
    let shown = "postgres://vorrang@db.example.org:6432/answers";
    assert_eq!(address.to_string(), shown);
    assert_eq!(format!("{address:?}"), shown);
    let address: Address = "sqlite:/var/lib/vorrang/store.db".parse().unwrap();
    assert_eq!(address.to_string(), "sqlite:/var/lib/vorrang/store.db");
}

#[test]
fn what_is_no_address_is_not_repeated() {
    for bad in [
        "",
        "sqlite:",
        "sqlite::memory:",
        "mysql://vorrang:s3cret@db/answers",
        "postgres://vorrang:s3cret@[db/answers",
        "store.db",
    ] {
        let refused = bad.parse::<Address>().unwrap_err();
        assert_eq!(refused, AddressError, "{bad}");
        assert!(!format!("{refused} {refused:?}").contains("s3cret"));
    }
}

#[tokio::test]
async fn a_server_out_of_reach_is_busy() {
    // Port 9 of the loopback interface discards whatever comes, if anything listens at all.
    let address = "postgres://vorrang:s3cret@127.0.0.1:9/answers?sslmode=disable".parse().unwrap();
    let error = Store::open(&address, 2).await.unwrap_err();
    assert!(error.is_busy(), "{error}");
    assert!(!error.to_string().contains("s3cret"));
}
