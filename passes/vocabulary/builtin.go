package vocabulary

import (
	"embed"
	"sync"
)

//go:embed builtin/*.yaml
var files embed.FS

// parsed holds, for each built-in file that was asked for, a function that
// returns its libraries and parses them the first time.
var parsed sync.Map // file name -> func() []*Library

// Builtin returns what the built-in vocabulary knows about the package with
// that import path, or nil when no built-in file names it. Files are parsed
// when they are first needed, and once. Builtin may be called concurrently.
func Builtin(pkgPath string) *Library {
	file, ok := fileOf(pkgPath)
	if !ok {
		return nil
	}
	for _, library := range builtinFile(file) {
		if library.covers(pkgPath) {
			return library
		}
	}
	return nil // TestIndex holds that the index and the files agree
}

// builtins are the libraries of the built-in file that names the package, of which some may speak of others.
func builtins(pkgPath string) []*Library {
	file, ok := fileOf(pkgPath)
	if !ok {
		return nil
	}
	return builtinFile(file)
}

func builtinFile(name string) []*Library {
	load, ok := parsed.Load(name)
	if !ok {
		load, _ = parsed.LoadOrStore(name, sync.OnceValue(func() []*Library {
			libraries, _ := loadBuiltin(name) // TestIndex parses them all; a check must not end the driver that runs it
			return libraries
		}))
	}
	return load.(func() []*Library)()
}

// loadBuiltin parses a built-in file.
func loadBuiltin(name string) ([]*Library, error) {
	path := "builtin/" + name + ".yaml"
	data, err := files.ReadFile(path)
	if err != nil {
		return nil, err
	}
	v, err := Parse(path, data)
	if err != nil {
		return nil, err
	}
	return v.libraries, nil
}
