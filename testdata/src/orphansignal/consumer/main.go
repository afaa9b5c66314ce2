// Command consumer puts a dispatcher behind interfaces of those who use it.
package main

import (
	"orphansignal/consumer/board"
	"orphansignal/consumer/writer"
)

var wall = board.NewWall()

func read(text string) { println(text) }

func main() {
	b := board.New()
	b.Subscribe("written", read) // right: the writer publishes it
	writer.New(b).Write()

	wall.Watch("posted", read) // right: Post may be any poster's
	wall.Post("posted", "text")
}
