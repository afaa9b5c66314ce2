// Package twice connects receivers at two places.
package twice

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	placed  = dispatch.New[int]("placed")
	shipped dispatch.Signal[int]
	priced  dispatch.Keyed[string, int]
	settled dispatch.Signal[int]
	once    sync.Once
)

func audit(context.Context, int) error                 { return nil }
func count(context.Context, int) error                 { return nil }
func price(context.Context, string, int) error         { return nil }
func register()                                        { shipped.Connect("audit", audit) }
func registerUnder(uid string)                         { shipped.Connect(uid, audit) }
func listen(s *dispatch.Signal[int])                   { s.Connect("count", count) }
func registerOnce()                                    { once.Do(func() { shipped.Connect("once", audit) }) }
func try() error                                       { _, err := shipped.TryConnect("try", audit); return err }
func unregister()                                      { shipped.Disconnect("audit") }
func connectAt(host string) *dispatch.Signal[int]      { return new(dispatch.Signal[int]) }
func nothing(uid string, r dispatch.Receiver[int]) int { return 0 }
