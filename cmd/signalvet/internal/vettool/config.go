package vettool

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/config"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

// errUnknownPlace says why a configuration file is refused: the process that
// analyses a package could not find it, and nobody would notice.
var errUnknownPlace = errors.New("go vet does not hand its directory on here; say which configuration counts: " +
	config.Variable + "=" + config.Name + " with its full path, or " + config.Variable + "=" + config.Off)

// mode is what the go command runs the tool for.
type mode int

const (
	forVersion mode = iota
	forPackage
)

// configured returns the configuration of the running go command: the file that
// the environment names, else the one for the directory in which it was
// started. The front end hands its configuration on as flags, and says off.
func configured(s suite.Suite, asking mode) (config.Config, error) {
	switch named := os.Getenv(config.Variable); {
	case named == config.Off:
		return config.Config{}, nil
	case named != "" && !filepath.IsAbs(named):
		return config.Config{}, errors.New(config.Variable + "=" + named + ": want a full path, or " + config.Off)
	case named != "":
		return config.Read(s, named)
	}
	command, known := askingCommand()
	if !known && asking == forVersion {
		return config.Config{}, refuseHere()
	} else if !known {
		return config.Config{}, nil
	}
	path, err := config.Find(command.dir)
	if path == "" || err != nil {
		return config.Config{}, err
	}
	return config.Read(s, path)
}

// refuseHere returns an error when there is a configuration for the working
// directory, which is that of the go command when it asks for the version.
func refuseHere() error {
	path, err := config.Find(".")
	if err == nil && path != "" {
		return errUnknownPlace
	}
	return err
}

// withVet reports whether the flags ask for the checks of go vet, or name one.
func withVet(s suite.Suite, flags []string) bool {
	names, on := s.WithVet().Names()[len(s.Checks):], false
	for _, each := range flags {
		name, value, joined := strings.Cut(strings.TrimLeft(each, "-"), "=")
		check, _, _ := strings.Cut(name, ".")
		switch {
		case !strings.HasPrefix(each, "-"):
			continue // the file that describes the unit
		case slices.Contains(names, check):
			return true
		case name == suite.VetFlag:
			chosen, err := strconv.ParseBool(value)
			on = !joined || err == nil && chosen
		}
	}
	return on
}

// arguments returns the flags of the configuration before those of the command
// line, which win.
func arguments(configuration config.Config, args []string) []string {
	return slices.Concat(configuration.ToolFlags, args)
}
