// Package built builds uids with functions.
package built

import (
	"context"
	"path"
	"strings"

	"github.com/signalvet/signalvet/dispatch"
)

var moored = dispatch.New[int]("moored")

func nop(context.Context, int) error { return nil }

func uid(parts ...string) string { return "harbour/" + strings.Join(parts, "/") }

func berth(parts ...string) string { return uid(parts...) }

func arrive(names []string) {
	moored.Connect(uid("ships", "tall"), nop)
	moored.Connect(berth("north"), nop)
	moored.Connect(strings.ToUpper("crane"), nop)
	moored.Connect(path.Join("tug", "boats"), nop)
}

func depart() {
	moored.Disconnect("harbour/ships/tall")
	moored.Disconnect(uid("north"))
	moored.Disconnect("CRANE")
	moored.Disconnect("tug/boats")
	moored.Disconnect(uid("ships", "small"))             // want `no connection of moored has uid "harbour/ships/small"`
	moored.Disconnect(strings.Join([]string{"tug"}, "")) // want `no connection of moored has uid "tug"`
	moored.Disconnect(strings.ToLower("CRANE"))          // want `no connection of moored has uid "crane"; did you mean "CRANE"\?`
}

var called = dispatch.NewKeyed[string, int]("called")

func lower(name string) string { return strings.ToLower(name) }

func call() {
	called.From(lower("DOCK")).Connect("horn", horn)
	called.From("dock").Disconnect("horn")
	called.From("DOCK").Disconnect("horn") // want `uid "horn" of called is connected through From\(dock\), not through From\(DOCK\)`
}

func horn(context.Context, string, int) error { return nil }
