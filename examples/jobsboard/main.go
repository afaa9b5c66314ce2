// Command jobsboard serves a board on which a company's jobs are posted and
// visitors subscribe to them. Subscribers and companies get mail when something
// happens; the board leaves that to a package which listens to its signals.
//
// The database is one file, and mail is written to another; nothing has to be
// installed or started.
package main

import (
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/signalvet/signalvet/examples/jobsboard/web"
)

// grace is how long requests and mails may take after the program was told to
// end.
const grace = 10 * time.Second

func main() {
	addr := flag.String("addr", "localhost:8080", "the `address` to serve on")
	database := flag.String("database", "jobs.db", "the `file` of the database")
	mailLog := flag.String("mail-log", "mail.log", "the `file` that mail is written to")
	flag.Parse()
	admin := web.Admin{Name: "admin", Password: os.Getenv("JOBSBOARD_PASSWORD")}
	if admin.Password == "" {
		admin.Password = rand.Text()
		log.Printf("JOBSBOARD_PASSWORD is not set: the password of %s is %s", admin.Name, admin.Password)
	}

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("the board is at http://%s/jobs", listener.Addr())
	if err := serve(ctx, listener, config{database: *database, mailLog: *mailLog, admin: admin}); err != nil {
		log.Fatal(err)
	}
}

// serve serves the board until ctx is done. Then it lets the requests under way
// finish, and after them the mails that they caused.
func serve(ctx context.Context, listener net.Listener, c config) error {
	a, err := start(ctx, c)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	server := newServer(a.handler)
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err = <-ended:
	case <-ctx.Done():
	}
	late, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	return errors.Join(err, server.Shutdown(late), a.stop(late))
}

// newServer returns a server that gives no visitor more time than forms like
// these take.
func newServer(handler http.Handler) *http.Server {
	return &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      20 * time.Second,
		IdleTimeout:       time.Minute,
	}
}
