package main_test

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/catalogue"
)

// lists subscribes to lists of types: in place, from a variable, and from somewhere else.
const lists = `-- core/event/bus.go --
package event

type Bus interface {
	Subscribe(eventType any, opts ...func(any) error) (sub any, err error)
}
-- main.go --
package main

import "github.com/libp2p/go-libp2p/core/event"

type (
	opened struct{}
	closed struct{}
	moved  struct{}
)

func watch(bus event.Bus, others []any) {
	bus.Subscribe([]any{new(opened), &closed{}})
	kinds := []any{moved{}}
	bus.Subscribe(kinds)
	bus.Subscribe(others)
}

func main() { watch(nil, nil) }
`

// TestCatalogueTypeLists holds that each type of a list is a topic of its own, and a list from elsewhere a topic that is not known.
func TestCatalogueTypeLists(t *testing.T) {
	dir := module(t, lists)
	write(t, dir, "go.mod", "module github.com/libp2p/go-libp2p\n\ngo 1.26\n")
	var got catalogue.Catalogue
	if err := json.Unmarshal([]byte(run(t, dir, signalvet, "catalogue", "-f", "json").stdout), &got); err != nil {
		t.Fatal(err)
	}
	receivers := make(map[string]int)
	for _, s := range got.Signals {
		receivers[strings.TrimPrefix(s.Name, "github.com/libp2p/")] = len(s.Receivers)
	}
	if want := map[string]int{"go-libp2p.opened": 1, "go-libp2p.closed": 1, "go-libp2p.moved": 1, "…": 1}; !maps.Equal(receivers, want) {
		t.Errorf("receivers of %v, want %v", receivers, want)
	}
}
