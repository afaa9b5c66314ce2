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
	panic("vocabulary: builtin/" + file + ".yaml does not name " + pkgPath)
}

func builtinFile(name string) []*Library {
	load, ok := parsed.Load(name)
	if !ok {
		load, _ = parsed.LoadOrStore(name, sync.OnceValue(func() []*Library { return loadBuiltin(name) }))
	}
	return load.(func() []*Library)()
}

// loadBuiltin parses a built-in file. A fault in one is a fault of this
// package, hence the panic; a test parses them all.
func loadBuiltin(name string) []*Library {
	path := "builtin/" + name + ".yaml"
	data, err := files.ReadFile(path)
	if err != nil {
		panic("vocabulary: " + err.Error())
	}
	v, err := Parse(path, data)
	if err != nil {
		panic("vocabulary: " + err.Error())
	}
	return v.libraries
}
