package catalogue

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/front"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

// Flag is the flag of the vet tool that demands the parts of a catalogue.
const Flag = "catalogue"

// The exit statuses, as those of the command itself.
const (
	fine       = 0
	stale      = 1
	wrongUsage = 2
)

// Command is the subcommand of the suite.
func Command(s suite.Suite, stdout, stderr io.Writer) front.Subcommand {
	return front.Subcommand{
		Name: "catalogue",
		Help: "document every signal of the module: who sends it, who receives it, and why",
		Run: func(args []string) int {
			c := &command{stdout: stdout, stderr: stderr}
			return c.run(s, args)
		},
	}
}

// command is one run of the subcommand.
type command struct {
	format, check, output, source string

	stdout, stderr io.Writer
}

const usage = `signalvet catalogue documents every signal of a module: where it is defined, who
sends it, who receives it and why, and what the checks say about it.

usage:
	signalvet catalogue [flags] [packages]

Without packages, those of the module are meant (./...). The exit status is 0
when the catalogue is written or the file of -check is up to date, 1 when it is
not, 2 when the command line is wrong, and 3 when packages do not build.

The flags:
`

func (c *command) run(s suite.Suite, args []string) int {
	commandLine := flag.NewFlagSet("catalogue", flag.ContinueOnError)
	commandLine.SetOutput(io.Discard) // the error is told in one line, without all flags
	commandLine.StringVar(&c.format, "f", "", "the `format`: "+strings.Join(formatNames(), ", ")+" (as the name of the file says, else md)")
	commandLine.StringVar(&c.output, "o", "", "write to this `file` instead of the standard output")
	commandLine.StringVar(&c.check, "check", "", "compare with this `file` and print the difference")
	commandLine.StringVar(&c.source, "source", "", "the `URL` that links to source files begin with, or one with {file} and {line}")
	choice := front.NewChoice(s, commandLine)
	if err := commandLine.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(c.stdout, usage)
		front.PrintFlags(c.stdout, commandLine)
		return fine
	} else if err != nil {
		return c.complain(fmt.Errorf("%w (see signalvet help catalogue)", err))
	}
	write, err := c.writer()
	if err != nil {
		return c.complain(err)
	}
	patterns := commandLine.Args()
	if len(patterns) == 0 {
		patterns = []string{"./..."}
	}
	material, status, err := gather(s, choice, patterns, c.stderr)
	if err != nil {
		return c.complain(err)
	}
	if status != fine {
		return status // half a catalogue would be taken for a whole one
	}
	var text bytes.Buffer
	if err := write(&text, Build(material), c.links(material.Root)); err != nil {
		return c.complain(err)
	}
	return c.deliver(text.Bytes())
}

func (c *command) complain(err error) int {
	fmt.Fprintf(c.stderr, "signalvet: %v\n", err)
	return wrongUsage
}

// writer chooses the format, by the name of the file when no flag does.
func (c *command) writer() (writer, error) {
	if c.check != "" && c.output != "" {
		return nil, errors.New("-check and -o cannot be used together")
	}
	name := c.format
	if name == "" {
		name = "md"
		for _, format := range formats {
			if file := c.check + c.output; file != "" && slices.Contains(format.extensions, filepath.Ext(file)) {
				name = format.name
			}
		}
	}
	for _, format := range formats {
		if format.name == name {
			return format.write, nil
		}
	}
	return nil, fmt.Errorf("unknown format %q of -f (want %s)", name, strings.Join(formatNames(), ", "))
}

// links begin where the flag says, or else lead from the file that is written to the module.
func (c *command) links(root string) links {
	if c.source != "" || c.check+c.output == "" {
		return links{c.source}
	}
	file, err := filepath.Abs(c.check + c.output)
	if err != nil {
		return links{}
	}
	prefix, err := filepath.Rel(filepath.Dir(file), root)
	if err != nil || prefix == "." {
		return links{}
	}
	return links{filepath.ToSlash(prefix) + "/"}
}

// deliver writes the catalogue, or compares it with the file that it was written to before.
func (c *command) deliver(text []byte) int {
	switch {
	case c.check != "":
		return c.compare(text)
	case c.output != "":
		if err := os.WriteFile(c.output, text, 0o666); err != nil {
			return c.complain(err)
		}
		return fine
	}
	if _, err := c.stdout.Write(text); err != nil {
		return c.complain(err)
	}
	return fine
}

func (c *command) compare(text []byte) int {
	old, err := os.ReadFile(c.check)
	if err != nil {
		return c.complain(fmt.Errorf("cannot read the catalogue: %w (write it with -o)", err))
	}
	if bytes.Equal(old, text) {
		return fine
	}
	fmt.Fprint(c.stdout, udiff.Unified(c.check, "what the code says", string(old), string(text)))
	fmt.Fprintf(c.stderr, "signalvet: %s is stale: write it again with signalvet catalogue -o %[1]s\n", c.check)
	return stale
}
