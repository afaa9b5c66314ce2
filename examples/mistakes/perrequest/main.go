// Command perrequest connects receivers where it works instead of where it
// begins: the second request, the second link and the second set-up find their
// uids taken. It prints what the connects say when they panic.
package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	visited = dispatch.New[string]("visited") // sent with the path of each request
	linked  = dispatch.New[int]("linked")     // sent with the number of each link
)

func main() {
	server := http.HandlerFunc(handle)
	for range 2 {
		server.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/", nil))
	}
	link(2)
	setUp()
	if err := linked.Send(context.Background(), 1); err != nil {
		fmt.Println(err)
	}
}

// handle serves one request.
func handle(w http.ResponseWriter, r *http.Request) {
	defer printPanic()
	// Every request connects under the same uid.
	visited.Connect("count", count)
	if err := visited.Send(r.Context(), r.URL.Path); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// link dials a number of times.
func link(times int) {
	defer printPanic()
	for range times {
		// Every round connects again, and nothing disconnects.
		linked.Connect("log", show)
	}
}

func setUp() {
	defer printPanic()
	connectPlugins("required")
	// The plugins are connected since the line above, under the same uid.
	connectPlugins("optional")
}

func connectPlugins(kind string) {
	linked.Connect("plugin", func(_ context.Context, number int) error {
		_, err := fmt.Println(kind, "plugins see link", number)
		return err
	})
}

// printPanic lets the program go on after a panic.
func printPanic() {
	if value := recover(); value != nil {
		fmt.Println(value)
	}
}

func count(context.Context, string) error { return nil }

func show(context.Context, int) error { return nil }
