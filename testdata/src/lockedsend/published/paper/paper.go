// Package paper has one list of readers for everybody.
package paper

import "github.com/asaskevich/EventBus"

var readers = EventBus.New()

// Read calls f for each article on the topic.
func Read(topic string, f any) error { return readers.Subscribe(topic, f) }

// Publish sends an article.
func Publish(topic string, args ...any) { readers.Publish(topic, args...) }
