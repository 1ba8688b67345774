export {
  type AddedPlaces,
  addPlaces,
  amendRoom,
  knownPlaces,
  type PlaceName,
  placeKey,
  placesOf,
  removePlaces,
} from './places';
