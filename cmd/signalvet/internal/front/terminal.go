package front

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"time"
)

// colors are the values of -color.
var colors = []string{"auto", "always", "never"}

// colored reports whether the text is coloured: by default on a terminal, when
// the user has not asked all programs for no colour.
func (s *session) colored() bool {
	if s.color == "auto" {
		return isTerminal(s.stdout) && os.Getenv("NO_COLOR") == ""
	}
	return s.color == "always"
}

func isTerminal(out io.Writer) bool {
	file, ok := out.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// progress tells on a terminal how many packages were looked at. The processes
// that look at them write their names into a file.
type progress struct {
	out  io.Writer
	path string
	quit chan struct{}
	done chan struct{}
}

// afterInterrupt is the exit status that shells give a program that was
// interrupted.
const afterInterrupt = 130

// The line appears when it is worth it, and then follows.
const (
	patience = time.Second
	refresh  = 200 * time.Millisecond
)

// startProgress begins to tell progress; nil, when out is no terminal, does
// nothing.
func startProgress(out io.Writer) *progress {
	if !isTerminal(out) {
		return nil
	}
	file, err := os.CreateTemp("", "signalvet-progress")
	if err != nil {
		return nil // it is only a comfort
	}
	file.Close()
	started := &progress{out: out, path: file.Name(), quit: make(chan struct{}), done: make(chan struct{})}
	go started.follow()
	return started
}

func (p *progress) file() string {
	if p == nil {
		return ""
	}
	return p.path
}

// stop takes the line away. Nothing is written afterwards.
func (p *progress) stop() {
	if p == nil {
		return
	}
	close(p.quit)
	<-p.done
	os.Remove(p.path)
}

func (p *progress) follow() {
	defer close(p.done)
	started, shown := time.Now(), false
	ticks := time.NewTicker(refresh)
	defer ticks.Stop()
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt)
	defer signal.Stop(interrupted)
	for {
		select {
		case <-interrupted:
			io.WriteString(p.out, clearLine)
			os.Remove(p.path)
			os.Exit(afterInterrupt) // nobody waits for what was found
		case <-p.quit:
			if shown {
				io.WriteString(p.out, clearLine)
			}
			return
		case now := <-ticks.C:
			if now.Sub(started) < patience {
				continue // perhaps it is over soon
			}
			io.WriteString(p.out, clearLine+progressLine(p.path))
			shown = true
		}
	}
}

const (
	clearLine = "\r\x1b[K"
	lineWidth = 79 // a longer line would wrap, and could not be cleared
)

// progressLine counts the packages in the file and names the last one.
func progressLine(path string) string {
	content, err := os.ReadFile(path)
	lines := strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
	last := lines[len(lines)-1]
	if err != nil || last == "" {
		return "signalvet: the go command prepares the packages"
	}
	line := []rune(fmt.Sprintf("signalvet: %d packages, now %s", len(lines), last))
	return string(line[:min(len(line), lineWidth)])
}
