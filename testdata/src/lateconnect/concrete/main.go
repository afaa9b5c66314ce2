// Command concrete calls methods of interfaces whose types it shows.
package main

import (
	"context"
	"os"

	"lateconnect/concrete/bus"
	"lateconnect/concrete/ports"
)

func audit(context.Context, string) error { return nil }

// Wrong: the application is a server, which sends.
func variable() error {
	var app ports.App = bus.New("one")
	if err := app.Start(); err != nil {
		return err
	}
	bus.Started.Connect("variable", audit) // want `receiver audit is connected after Started is sent`
	return nil
}

var shared ports.App = ports.App(bus.New("shared"))

// Wrong: nobody else can change the variable.
func packageVariable() error {
	if err := shared.Start(); err != nil {
		return err
	}
	bus.Started.Connect("package", audit) // want `receiver audit is connected after Started is sent`
	return nil
}

// Right: it may be the silent one.
func either() error {
	var app ports.App = bus.Silent{}
	if os.Getenv("NAME") != "" {
		app = bus.New("two")
	}
	if err := app.Start(); err != nil {
		return err
	}
	bus.Started.Connect("either", audit)
	return nil
}

// Right: callers decide.
func parameter(app ports.App) error {
	if err := app.Start(); err != nil {
		return err
	}
	bus.Started.Connect("parameter", audit)
	return nil
}

// Right: a pointer to the variable is handed away.
func replaced(fill func(*ports.App)) error {
	var app ports.App = bus.New("three")
	fill(&app)
	if err := app.Start(); err != nil {
		return err
	}
	bus.Started.Connect("replaced", audit)
	return nil
}

func main() {
	switch len(os.Args) {
	case 1:
		_ = variable()
	case 2:
		_ = packageVariable()
	case 3:
		_ = either()
	case 4:
		_ = parameter(bus.Silent{})
	case 5:
		_ = replaced(func(app *ports.App) { *app = bus.Silent{} })
	}
}
