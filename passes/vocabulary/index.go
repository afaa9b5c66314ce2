package vocabulary

import "strings"

// index tells, without parsing any, which built-in file names a package. A
// test holds it against the files.
var index = map[string]string{
	"fyne.io/fyne/v2/data/binding":                        "fyne",
	"github.com/AsynkronIT/protoactor-go/eventstream":     "protoactor",
	"github.com/asaskevich/EventBus":                      "eventbus",
	"github.com/asynkron/protoactor-go/eventstream":       "protoactor",
	"github.com/bwmarrin/discordgo":                       "discordgo",
	"github.com/caddyserver/caddy/v2/modules/caddyevents": "caddyevents",
	"github.com/cskr/pubsub":                              "cskr",
	"github.com/cskr/pubsub/v2":                           "cskr",
	"github.com/docker/go-events":                         "dockerevents",
	"github.com/eclipse/paho.mqtt.golang":                 "paho",
	"github.com/ergochat/irc-go/ircevent":                 "ergochat",
	"github.com/erickskrauch/EventBus":                    "eventbusforks",
	"github.com/ethereum/go-ethereum/event":               "gethevent",
	"github.com/gookit/event":                             "gookit",
	"github.com/iotaledger/hive.go/runtime/event":         "hivego",
	"github.com/kataras/go-events":                        "kataras",
	"github.com/kelindar/event":                           "kelindar",
	"github.com/libp2p/go-libp2p/core/event":              "libp2p",
	"github.com/libp2p/go-libp2p/core/host":               "libp2p",
	"github.com/libp2p/go-libp2p/core/network":            "libp2p",
	"github.com/lrstanley/girc":                           "girc",
	"github.com/maniartech/signals":                       "signals",
	"github.com/mustafaturan/bus":                         "mustafaturan",
	"github.com/mustafaturan/bus/v2":                      "mustafaturan",
	"github.com/mustafaturan/bus/v3":                      "mustafaturan",
	"github.com/mysteriumnetwork/EventBus":                "eventbusforks",
	"github.com/nats-io/nats.go":                          "nats",
	"github.com/nats-io/nats.go/jetstream":                "natsjetstream",
	"github.com/olebedev/emitter":                         "emitter",
	"github.com/pocketbase/pocketbase":                    "pocketbase",
	"github.com/pocketbase/pocketbase/core":               "pocketbase",
	"github.com/pocketbase/pocketbase/tools/hook":         "pocketbase",
	"github.com/signalvet/signalvet/dispatch":             "dispatch",
	"github.com/spf13/viper":                              "viper",
	"github.com/thoj/go-ircevent":                         "ircevent",
	"github.com/vardius/message-bus":                      "vardius",
	"go.mau.fi/whatsmeow":                                 "whatsmeow",
	"gorm.io/gorm":                                        "gorm",
	"k8s.io/client-go/dynamic/dynamicinformer":            "clientgo",
	"k8s.io/client-go/metadata/metadatainformer":          "clientgo",
	"k8s.io/client-go/tools/cache":                        "clientgo",
	"tailscale.com/util/eventbus":                         "tailscale",
}

// trees does the same for import paths that end in /..., which name all packages below.
var trees = map[string]string{
	"k8s.io/client-go/informers":               "clientgo",
	"sigs.k8s.io/controller-runtime/pkg/cache": "controllerruntime",
}

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
