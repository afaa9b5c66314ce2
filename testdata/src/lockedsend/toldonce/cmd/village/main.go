// Command village has another receiver, which waits: nothing new about the send, which has been told of where it stands.
package main

import (
	"context"
	"time"

	"lockedsend/toldonce/bells"
	"lockedsend/toldonce/tower"
)

func main() {
	tower.Register()
	bells.Rung.Connect("sleepers", func(ctx context.Context, n int) error {
		time.Sleep(time.Second)
		return nil
	})
	_ = tower.Ring(context.Background())
}
