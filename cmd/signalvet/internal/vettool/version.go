package vettool

import (
	"crypto/sha256"
	"fmt"
	"go/version"
	"io"
	"os"
	"runtime"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

// printVersion answers -V=full: a line that changes when the executable or a
// file it is configured with does, since the go command makes the line part of
// the keys of its cache. The name of the executable is left out, because the
// go command splits the line at blanks.
func printVersion(s suite.Suite, out, complaints io.Writer) int {
	id, err := buildID(s)
	if err != nil {
		fmt.Fprintf(complaints, "signalvet: %v\n", err)
		return failed
	}
	fmt.Fprintf(out, "signalvet version devel buildID=%x\n", id)
	return 0
}

func buildID(s suite.Suite) ([]byte, error) {
	if err := checkGoVersion(os.Getenv("GOVERSION")); err != nil {
		return nil, err
	}
	hash := sha256.New()
	if err := hashExecutable(hash); err != nil {
		return nil, err
	}
	text, err := askedVocabulary(s)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(hash, "vocabulary %q\n", text)
	configuration, err := configured(s, forVersion)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(hash, "configuration %q\n", configuration.ToolFlags)
	return hash.Sum(nil), nil
}

// checkGoVersion compares the Go version of the go command, which hands it to
// its tools in the environment, with our own: the libraries that we are built
// with cannot read the source code of a newer standard library.
func checkGoVersion(goCommand string) error {
	own, theirs := version.Lang(runtime.Version()), version.Lang(goCommand)
	if own == "" || theirs == "" || version.Compare(theirs, own) <= 0 {
		return nil
	}
	return fmt.Errorf("built with %s, it cannot read the code of %s; build it again with that Go", runtime.Version(), goCommand)
}

func hashExecutable(hash io.Writer) error {
	path, err := os.Executable()
	if err != nil {
		return fmt.Errorf("cannot find its own executable: %w", err)
	}
	executable, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("cannot read its own executable: %w", err)
	}
	defer executable.Close()
	_, err = io.Copy(hash, executable)
	return err
}
