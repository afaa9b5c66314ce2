// Command loginwrapper serves a login whose authentication package knows no
// signals: a wrapping handler sends user_login when that package has let a
// user in.
package main

import (
	"flag"
	"log"
	"net/http"
	"time"

	"github.com/signalvet/signalvet/examples/loginwrapper/auth"
	"github.com/signalvet/signalvet/examples/loginwrapper/notices"
)

func main() {
	addr := flag.String("addr", "localhost:8080", "the `address` to serve on")
	flag.Parse()
	sessions, err := auth.NewSessions(map[string]string{"ada": "lovelace", "alan": "turing"})
	if err != nil {
		log.Fatal(err)
	}
	board := notices.NewBoard(10)
	board.Connect() // before the server starts: no login goes unnoticed
	server := &http.Server{Addr: *addr, Handler: site(sessions, board), ReadHeaderTimeout: 5 * time.Second}
	log.Printf("log in as ada (password lovelace) at http://%s/login", *addr)
	log.Fatal(server.ListenAndServe())
}
