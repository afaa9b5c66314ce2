// Package conns writes to connections that callers give.
package conns

import (
	"context"
	"net"

	"github.com/signalvet/signalvet/dispatch"
)

var said = dispatch.New[string]("said")

// Serve writes to c, whatever its caller gives.
func Serve(c net.Conn) func() bool {
	conn := said.Connect(c.RemoteAddr().String(), func(_ context.Context, text string) error { // want `^receiver function literal may block the sender \(\(net.Conn\).Write\)$`
		_, err := c.Write([]byte(text))
		return err
	})
	return conn.Disconnect
}

func accept(ln net.Listener) error {
	c, err := ln.Accept()
	if err != nil {
		return err
	}
	defer Serve(c)() // said above
	return c.Close()
}
