package kelindar

import (
	"net/http"
	"sync"

	"github.com/kelindar/event"
)

type Placed struct{ ID int }

func (Placed) Type() uint32 { return 1 }

var bus = event.NewDispatcher()

func serve(w http.ResponseWriter, r *http.Request) {
	event.Subscribe(bus, func(e Placed) { w.WriteHeader(http.StatusOK) }) // want `^the connection of function literal to "droppedresult/libraries/kelindar\.Placed" is dropped \(nothing else can disconnect it\)$`
}

func serveOnce(w http.ResponseWriter, r *http.Request) {
	stop := event.Subscribe(bus, func(e Placed) { w.WriteHeader(http.StatusOK) })
	defer stop()
	<-r.Context().Done()
}

func start() {
	event.Subscribe(bus, func(e Placed) {}) // for as long as the program runs
}

var once sync.Once

func serveFirst(w http.ResponseWriter, r *http.Request) {
	once.Do(func() { event.Subscribe(bus, func(e Placed) {}) }) // for as long as the program runs, too
}
