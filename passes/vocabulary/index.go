package vocabulary

import "strings"

// index tells, without parsing any, which built-in file names a package. A
// test holds it against the files.
var index = map[string]string{
	"github.com/asaskevich/EventBus":          "eventbus",
	"github.com/erickskrauch/EventBus":        "eventbus",
	"github.com/mysteriumnetwork/EventBus":    "eventbus",
	"github.com/signalvet/signalvet/dispatch": "dispatch",

	"github.com/pocketbase/pocketbase":            "pocketbase",
	"github.com/pocketbase/pocketbase/core":       "pocketbase",
	"github.com/pocketbase/pocketbase/tools/hook": "pocketbase",
}

// trees does the same for import paths that end in /..., which name all packages below.
var trees = map[string]string{}

// fileOf is the built-in file that names the package.
func fileOf(pkgPath string) (string, bool) {
	if file, ok := index[pkgPath]; ok {
		return file, true
	}
	if len(trees) == 0 {
		return "", false
	}
	for root := pkgPath; ; {
		if file, ok := trees[root]; ok {
			return file, true
		}
		slash := strings.LastIndexByte(root, '/')
		if slash < 0 {
			return "", false
		}
		root = root[:slash]
	}
}
