//! The end of a service: announced, in order, in time.

use std::time::Duration;

use tokio::{io::AsyncWriteExt, net::TcpStream, time::sleep};

use crate::{
    http::{answer, get, post},
    town::Town,
};

/// Half of a form, so that a request is running.
async fn half_a_form(town: &Town) -> TcpStream {
    let mut stream = TcpStream::connect(town.address).await.unwrap();
    stream.write_all(post("/s/nowhere", "a=b").head().as_bytes()).await.unwrap();
    stream.write_all(b"a").await.unwrap();
    // Until the server has read the head, it cannot know that there is a request.
    sleep(Duration::from_millis(200)).await;
    stream
}

#[tokio::test]
async fn running_requests_end_and_new_ones_are_refused() {
    let mut town = Town::on_sqlite("").await;
    let mut stream = half_a_form(&town).await;
    town.stop.cancel();
    until_refused(&town).await;
    assert!(!town.running.as_ref().unwrap().is_finished());
    stream.write_all(b"=b").await.unwrap();
    assert_eq!(answer(&mut stream).await.status, 404);
    town.running.take().unwrap().await.unwrap();
}

async fn until_refused(town: &Town) {
    for _ in 0..100 {
        if TcpStream::connect(town.address).await.is_err() {
            return;
        }
        sleep(Duration::from_millis(20)).await;
    }
    panic!("new connections are still accepted");
}

#[tokio::test]
async fn a_service_says_that_it_is_not_ready_before_it_stops() {
    let town = Town::on_sqlite("notice_seconds = 2\n").await;
    assert_eq!(town.send(get("/health/ready")).await.status, 200);
    town.stop.cancel();
    let stopping = town.send(get("/health/ready")).await;
    assert_eq!((stopping.status, stopping.body.as_str()), (503, "stopping"));
    assert_eq!(town.send(get("/")).await.status, 200);
    assert_eq!(town.send(get("/health/live")).await.status, 200);
    town.close().await;
}

#[tokio::test]
async fn requests_without_end_do_not_keep_a_service_from_ending() {
    let town = Town::on_sqlite("stop_seconds = 1\n").await;
    let _stream = half_a_form(&town).await;
    town.close().await;
}
