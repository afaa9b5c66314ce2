// The versions of the dispatcher libraries that the built-in words were written for. Nothing is built
// here: libraries_network_test.go, two folders above, reads their sources. Since no file here imports
// them, go mod tidy would drop them all.
module github.com/signalvet/signalvet/passes/vocabulary/internal/libraries

go 1.26.0

require (
	fyne.io/fyne/v2 v2.7.1
	github.com/asaskevich/EventBus v0.0.0-20200907212545-49d423059eef
	github.com/asynkron/protoactor-go v0.0.0-20240822202345-3c0e61ca19c9
	github.com/bwmarrin/discordgo v0.29.0
	github.com/caddyserver/caddy/v2 v2.11.9
	github.com/cskr/pubsub v1.0.2
	github.com/cskr/pubsub/v2 v2.0.2
	github.com/docker/go-events v0.1.0
	github.com/eclipse/paho.mqtt.golang v1.5.1
	github.com/ergochat/irc-go v0.4.0
	github.com/ethereum/go-ethereum v1.17.1
	github.com/fsnotify/fsnotify v1.9.0
	github.com/gookit/event v1.1.2
	github.com/jackc/pgx/v5 v5.12.0
	github.com/jmoiron/sqlx v1.4.0
	github.com/kataras/go-events v0.0.3
	github.com/kelindar/event v1.5.2
	github.com/libp2p/go-libp2p v0.51.0
	github.com/lrstanley/girc v1.1.1
	github.com/maniartech/signals v1.3.1
	github.com/mustafaturan/bus/v3 v3.0.3
	github.com/nats-io/nats.go v1.55.0
	github.com/olebedev/emitter v0.0.0-20230411050614-349169dec2ba
	github.com/pocketbase/pocketbase v0.36.8
	github.com/spf13/viper v1.21.0
	github.com/thoj/go-ircevent v0.0.0-20210723090443-73e444401d64
	github.com/vardius/message-bus v1.1.5
	go.mau.fi/whatsmeow v0.0.0-20251217143725-11cf47c62d32
	gorm.io/gorm v1.31.2
	k8s.io/client-go v0.37.2
	sigs.k8s.io/controller-runtime v0.25.2
	tailscale.com v1.96.4
)
