// Command unknown is given what registers by others.
package main

import (
	"context"
	"plugin"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	n, err := open("register.so")
	if err != nil {
		n = hooks.New()
	}
	_ = new(server.Server).Start(context.Background(), n)
}

func open(name string) (server.Notifier, error) {
	p, err := plugin.Open(name)
	if err != nil {
		return nil, err
	}
	sym, err := p.Lookup("Notifier")
	if err != nil {
		return nil, err
	}
	return sym.(server.Notifier), nil
}
