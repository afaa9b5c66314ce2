package vocabulary

// index tells, without parsing any, which built-in file names a package. A
// test holds it against the files.
var index = map[string]string{
	"github.com/asaskevich/EventBus":          "eventbus",
	"github.com/erickskrauch/EventBus":        "eventbus",
	"github.com/mysteriumnetwork/EventBus":    "eventbus",
	"github.com/signalvet/signalvet/dispatch": "dispatch",
}
