// Package stdin waits for somebody to type.
package stdin

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/signalvet/signalvet/dispatch"
)

var asked = dispatch.New[string]("asked")

func scan(context.Context, string) error {
	var yes string
	_, err := fmt.Scanln(&yes)
	return err
}

func read(context.Context, string) error {
	_, err := os.Stdin.Read(make([]byte, 1))
	return err
}

func readAll(context.Context, string) error {
	_, err := io.ReadAll(os.Stdin)
	return err
}

func scanner(context.Context, string) error {
	s := bufio.NewScanner(os.Stdin)
	s.Scan()
	return s.Err()
}

func parse(_ context.Context, text string) error {
	s := bufio.NewScanner(strings.NewReader(text))
	s.Scan()
	return s.Err()
}

func connect() {
	asked.Connect("scan", scan)       // want `receiver scan may block the sender`
	asked.Connect("read", read)       // want `receiver read may block the sender`
	asked.Connect("all", readAll)     // want `receiver readAll may block the sender`
	asked.Connect("scanner", scanner) // want `receiver scanner may block the sender`
	asked.Connect("parse", parse)
}
