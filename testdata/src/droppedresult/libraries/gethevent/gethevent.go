package gethevent

import (
	"net/http"

	"github.com/ethereum/go-ethereum/event"
)

var heads event.Feed

func stream(w http.ResponseWriter, r *http.Request) {
	ch := make(chan int, 16)
	heads.Subscribe(ch) // want `^the connection of ch to heads is dropped \(nothing else can disconnect it\)$`
	<-ch
}

func streamAndStop(w http.ResponseWriter, r *http.Request) {
	ch := make(chan int, 16)
	sub := heads.Subscribe(ch)
	defer sub.Unsubscribe()
	<-ch
}
