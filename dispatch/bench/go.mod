module github.com/signalvet/signalvet/dispatch/bench

go 1.26.0

require (
	github.com/asaskevich/EventBus v0.0.0-20200907212545-49d423059eef
	github.com/cskr/pubsub/v2 v2.0.2
	github.com/gookit/event v1.1.2
	github.com/kelindar/event v1.5.2
	github.com/maniartech/signals v1.3.1
	github.com/pocketbase/pocketbase v0.36.8
	github.com/signalvet/signalvet v0.0.0-00010101000000-000000000000
)

require (
	github.com/golang-jwt/jwt/v5 v5.3.1 // indirect
	github.com/spf13/cast v1.10.0 // indirect
)

replace github.com/signalvet/signalvet => ../..
